import type { PathIndex } from '../path/path-index.ts';
import type { Reason, Suggestion } from './next-items.ts';
import { message } from '../messages/message.ts';
import type { Message } from '../messages/message.ts';

type WithTitle<R> = R extends { readonly kind: 'thin' } ? R : R & { readonly skill: string };

/** Why an item is suggested, with titles in place of keys: that of the skill, or of the responsibility. */
export type NamedReason = WithTitle<Reason>;

/** Puts the titles of the path into a reason. */
export function namedReason(
  { item: { skill: of }, reason }: Suggestion,
  { path, skills }: PathIndex,
): NamedReason {
  const skill = of.title;
  switch (reason.kind) {
    case 'thin': {
      const responsibility = path.responsibilities.find(({ id }) => id === reason.responsibility)!.title;
      return { ...reason, responsibility };
    }
    case 'opens':
      return { ...reason, skill, skills: reason.skills.map((key) => skills.get(key)?.title ?? key) };
    default:
      return { ...reason, skill };
  }
}

const named = 2;

/** Says why an item is suggested. @param list joins names, as in *A, B and C* */
export function reasonWords(
  reason: NamedReason,
  translate: (message: Message) => string,
  list: (names: readonly string[]) => string,
): Message {
  switch (reason.kind) {
    case 'asked':
      return message('reason.asked', { skill: reason.skill });
    case 'under-way':
      return reason.days === 0
        ? message('reason.begunToday', { skill: reason.skill })
        : message('reason.underWay', { skill: reason.skill, count: reason.days });
    case 'nearly-complete':
      return message('reason.nearlyComplete', { skill: reason.skill, count: reason.left });
    case 'thin': {
      const { responsibility, done, required } = reason;
      return done === 0
        ? message('reason.nothingYet', { responsibility })
        : message('reason.thin', { responsibility, done, required });
    }
    case 'begun':
      return message('reason.begun', { skill: reason.skill, done: reason.done, required: reason.required });
    case 'opens': {
      const others = reason.skills.length - named;
      const opened = reason.skills.slice(0, named);
      const more = others > 0 ? [translate(message('reason.others', { count: others }))] : [];
      return message('reason.opens', { skill: reason.skill, skills: list([...opened, ...more]) });
    }
    case 'first':
      return message('reason.first', { skill: reason.skill });
  }
}
