// Apart from message.ts, so that the window can make messages without loading zod.
import { z } from 'zod';
import type { Message, Value } from './message.ts';

const value: z.ZodType<Value> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.strictObject({ when: z.string().max(40) }),
    messageSchema,
    z.array(messageSchema),
  ]),
);

// That a code is in the catalogue is for the sender: a type there, a string here.
/** A message as it travels between main and window. */
export const messageSchema: z.ZodType<Message> = z.strictObject({
  code: z.string().max(80),
  parameters: z.record(z.string(), value).optional(),
}) as unknown as z.ZodType<Message>;
