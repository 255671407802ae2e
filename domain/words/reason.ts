import type { PathIndex } from '../path/path-index.ts';
import type { Suggestion } from '../readiness/next-items.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';

const named = 2;

/** Says why an item is suggested. @param list joins names, as in *A, B and C* */
export function reasonWords(
  { item: { skill: of }, reason }: Suggestion,
  { path, skills }: PathIndex,
  say: (message: Message) => string,
  list: (names: readonly string[]) => string,
): Message {
  const skill = of.title;
  switch (reason.kind) {
    case 'asked':
      return message('reason.asked', { skill });
    case 'under-way':
      return reason.days === 0
        ? message('reason.begunToday', { skill })
        : message('reason.underWay', { skill, count: reason.days });
    case 'nearly-complete':
      return message('reason.nearlyComplete', { skill, count: reason.left });
    case 'thin': {
      const { done, required } = reason;
      const responsibility = path.responsibilities.find(({ id }) => id === reason.responsibility)!.title;
      return done === 0
        ? message('reason.nothingYet', { responsibility })
        : message('reason.thin', { responsibility, done, required });
    }
    case 'begun':
      return message('reason.begun', { skill, done: reason.done, required: reason.required });
    case 'opens': {
      const others = reason.skills.length - named;
      const opened = reason.skills.slice(0, named).map((key) => skills.get(key)?.title ?? key);
      const more = others > 0 ? [say(message('reason.others', { count: others }))] : [];
      return message('reason.opens', { skill, skills: list([...opened, ...more]) });
    }
    case 'first':
      return message('reason.first', { skill });
  }
}
