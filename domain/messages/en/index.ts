import { messages } from './messages.ts';
import { windowWords } from './window.ts';

/** Every word of Waymark, in English: of the window, of its messages. */
export const en = { ...windowWords, message: messages } as const;
