import type { z } from 'zod';
import { message } from './message.ts';
import type { Message } from './message.ts';
import { shapeWords } from './en/faults.ts';

type Issue = z.core.$ZodIssue;
type Shape = keyof typeof shapeWords;
/** What a rule of a schema gives as its reason: the name of words of ours, so that it can be said in any language. */
export type Reason = {
  [K in Shape]: (typeof shapeWords)[K] extends `${string}{{${string}` | object ? never : K;
}[Shape];

/** The reason of a rule of a schema. */
export const issueCode = (reason: Reason): Reason => reason;

/** What is wrong with one place, as a message. @param issue of a parse with `reportInput`, else nothing is "missing" */
export function faultOf(issue: Issue): Message {
  if (isReason(issue.message)) return message(`shape.${issue.message}`);
  switch (issue.code) {
    case 'custom':
      return hiddenAt(issue.params) ?? message('shape.other');
    case 'invalid_type':
      return 'input' in issue && issue.input === undefined
        ? message('shape.missing')
        : message('shape.type', { kind: kindOf(issue.expected) });
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive ?? true);
    case 'invalid_value':
      return 'input' in issue && issue.input === undefined
        ? message('shape.missing')
        : message('shape.choice', { values: issue.values.map(String).join(', ') });
    case 'unrecognized_keys':
      return message('shape.unknown', { names: issue.keys.join(', ') });
    default:
      return message('shape.other');
  }
}

/** Of a text that is typed: which character cannot be seen, and where it stands. */
function hiddenAt({ character, at }: Record<string, unknown> = {}): Message | undefined {
  return typeof character === 'string' && typeof at === 'number'
    ? message('shape.hiddenAt', { character, at })
    : undefined;
}

const isReason = (text: string): text is Reason => Object.hasOwn(shapeWords, text);

function kindOf(expected: string): Message {
  const known = Object.hasOwn(shapeWords.kind, expected)
    ? (expected as keyof typeof shapeWords.kind)
    : 'other';
  return message(`shape.kind.${known}`);
}

function tooBig(origin: string, most: number): Message {
  if (origin === 'string') return message('shape.tooLong', { most });
  return origin === 'array' ? message('shape.tooMany', { most }) : message('shape.tooHigh', { most });
}

function tooSmall(origin: string, least: number, inclusive: boolean): Message {
  if (origin === 'string') return message('shape.tooShort', { count: least });
  if (origin === 'array') return message('shape.tooFew', { count: least });
  return inclusive ? message('shape.tooLow', { least }) : message('shape.notOver', { least });
}
