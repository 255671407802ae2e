import type { HandlersOf } from '../../contract/index.ts';
import { calendarIn, daysBetween, timeZoneHere } from '../../domain/base/days.ts';
import { longest } from '../../domain/base/patterns.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { wordsOf } from '../../domain/base/words.ts';
import { fold } from '../../domain/base/fold.ts';
import { namedSubjectOf } from '../../domain/history/describe-event.ts';
import { sharedSkill } from '../../domain/history/shared-skill.ts';
import { countDays, journal as entriesOf } from '../../domain/history/journal.ts';
import { message } from '../../domain/messages/message.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import type { Action } from '../../domain/progress/events.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The longest period that is counted, days. */
const longestPeriod = 732;

/** The requests about what was done, day by day. */
export function journal({ store, paths, change }: Workspace): HandlersOf<'journal'> {
  const calendar = () => calendarIn(timeZoneHere());
  return {
    async 'journal:entries'({ until, kinds, skill, text, limit }) {
      const subjects = new Subjects(paths.all(store.log));
      const words = wordsOf(text);
      const matches = (event: Action) => {
        const { key, title, skill: of } = subjects.of(event);
        if (skill !== null && key !== skill && !key?.startsWith(`${skill}/`)) return false;
        if (words.length === 0) return true;
        const written = fold([title, of, ...textsOf(event)].join(' '));
        return words.every((word) => written.includes(word));
      };
      const found = [];
      for (const entry of entriesOf(store.log, calendar(), { kinds, until, matches })) {
        if (found.length > limit) break;
        const whole = sharedSkill(store.log.actionsOf(entry.step));
        const subject = whole === null ? subjects.of(entry.event) : subjects.at(whole);
        const { key, title, skill: of, isKnown } = subject;
        found.push({
          ...entry,
          subject: isKnown ? (key ?? null) : null,
          title: title ?? null,
          skill: of ?? null,
        });
      }
      return { entries: found.slice(0, limit), more: found.length > limit };
    },
    async 'journal:days'({ from, to }) {
      if (from > to || daysBetween(from, to) >= longestPeriod)
        throw new WaymarkError('invalid-input', message('progress.period'));
      return [...countDays(store.log, calendar(), from, to)].map(([day, counts]) => ({ day, counts }));
    },
    'journal:addToDay': ({ day, text }) =>
      change((log) => {
        const { note } = log.at('days', day);
        if (note.length + text.length >= longest.note)
          throw new WaymarkError('invalid-input', message('progress.dayFull', { most: longest.note }));
        return text.trim() === '' ? [] : [{ type: 'day.noted', day, text }];
      }),
  };
}

interface Subject {
  readonly key?: string;
  readonly title?: string;
  /** The title of an item's skill. */
  readonly skill?: string;
  readonly isKnown?: boolean;
}

/** The titles of what events are about, in any of some paths. */
class Subjects {
  readonly #paths: readonly PathIndex[];
  readonly #known = new Map<string, Subject>();

  constructor(paths: readonly PathIndex[]) {
    this.#paths = paths;
  }

  of(event: Action): Subject {
    const [slice, key] = namedSubjectOf(event) ?? [];
    if (slice === 'paths') {
      const title = this.#paths.find(({ path }) => path.id === key)?.path.title;
      return title === undefined ? {} : { title };
    }
    return slice === 'items' || slice === 'skills' ? this.at(key!) : {};
  }

  /** @param key of an item or a skill */
  at(key: string): Subject {
    let subject = this.#known.get(key);
    if (subject === undefined) this.#known.set(key, (subject = this.#find(key)));
    return subject;
  }

  #find(key: string): Subject {
    for (const { items, skills, renamed } of this.#paths) {
      const now = renamed.get(key) ?? key;
      const placed = items.get(now);
      if (placed) return { key: now, title: placed.item.text, skill: placed.skill.title, isKnown: true };
      const skill = skills.get(key);
      if (skill) return { key, title: skill.title, isKnown: true };
    }
    return { key, title: key };
  }
}

/** What the learner wrote in an event. */
function textsOf(event: Action): readonly string[] {
  return Object.entries(event).flatMap(([name, value]) =>
    typeof value === 'string' && ['text', 'title', 'reason', 'url'].includes(name) ? [value] : [],
  );
}
