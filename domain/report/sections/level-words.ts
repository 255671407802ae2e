import { levels } from '../../path/levels.ts';
import { message } from '../../messages/message.ts';
import type { Message } from '../../messages/message.ts';

/** A level, 1 to 5, in words; null is *not rated*. */
export function levelWords(level: number | null): Message {
  return level === null ? message('report.skills.notRated') : message(`level.${levels[level - 1]!}`);
}
