import { itemKey } from '../path/keys.ts';
import type { Level } from '../path/levels.ts';
import type { PathIndex } from '../path/path-index.ts';
import type { Item, Skill } from '../path/schema.ts';
import type { EventDraft } from '../progress/events.ts';
import { evidence, favourites, notes, ratings, skips } from './sample-words.ts';

/** An action of the sample learner; `undo` reverses the previous one. */
export interface SampleEvent {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly draft: EventDraft | 'undo';
}

const minute = 60_000;
const day = 24 * 60 * minute;
const weeks = 30;
/** Weeks without an evening, counted back from today. */
const breaks: ReadonlySet<number> = new Set([8, 12, 13, 14, 21]);
/** Monday to Saturday, as days before the end of the week. Repeated days are favourite evenings. */
const evenings = [1, 3, 3, 5, 5, 6];
/** How the chance that an item is done depends on its level. */
const easier: Readonly<Record<Level, number>> = {
  awareness: 2,
  foundational: 1.6,
  working: 0.9,
  practitioner: 0.4,
  expert: 0,
};

/**
 * Seven months of a sample learner's evenings on a path, oldest first; the last is yesterday. There are weeks
 * with up to four evenings and weeks with none. About a third of the path is done, a few items are under way,
 * some are skipped, and some slips are undone. Notes, evidence and rising ratings are included if the path
 * has their items. The same path and day give the same events.
 * @param now ms since 1970
 */
export function sampleEvents(index: PathIndex, now: number): readonly SampleEvent[] {
  const random = seeded(20_261_124);
  const today = Math.floor(now / day) * day;
  const items = studiedItems(index, random);
  const starts = eveningsBefore(today, random);
  const underWay = items.length - Math.min(4, Math.floor(items.length / 4));
  /** The studied items, each with the time at which the learner worked on it. */
  const sittings = items.map((item, i) => {
    const start = starts[Math.floor((i / items.length) * starts.length)]!;
    return { at: start + (i % 9) * 11 * minute + Math.floor(random() * 9) * minute, item, i };
  });
  const marked = sittings.map(({ at, item, i }): Sitting => {
    const mark = (state: 'learning' | 'done'): EventDraft => ({ type: 'item.marked', item, state });
    const slip = i % 37 === 20 ? [mark('done'), 'undo' as const] : [];
    const begun = i >= underWay || i % 5 === 0 ? [mark('learning')] : [];
    const note = notes[item];
    return {
      at,
      did: [
        ...slip,
        ...begun,
        ...(i < underWay ? [mark('done')] : []),
        ...(note === undefined ? [] : [{ type: 'item.noted', item, text: note } as const]),
        ...(evidence[item] ?? []).map(
          (shown) => ({ type: 'evidence.added', subject: { item }, ...shown }) as const,
        ),
      ],
    };
  });
  return [...marked, ...skipped(index, sittings), ...rated(index, sittings)]
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ at, did }) => did.map((draft, i) => ({ at: at + i * 700, draft })));
}

/** Actions without a pause in between. */
interface Sitting {
  readonly at: number;
  readonly did: readonly (EventDraft | 'undo')[];
}

type Moments = readonly { readonly at: number; readonly item: string }[];

/** When the learner's evenings begin, ms since 1970. The weeks vary, and the breaks have none. */
function eveningsBefore(today: number, random: () => number): readonly number[] {
  const starts: number[] = [];
  for (let week = weeks; week >= 1; week--) {
    if (breaks.has(week)) continue;
    const wanted = Math.floor(random() * 4.5);
    const days = new Set(
      Array.from({ length: wanted }, () => evenings[Math.floor(random() * evenings.length)]!),
    );
    for (const before of [...days].toSorted((a, b) => b - a))
      starts.push(today - ((week - 1) * 7 + before) * day + (18 * 60 + Math.floor(random() * 90)) * minute);
  }
  // Whatever the random weeks, the history begins seven months ago and ends yesterday.
  return [today - weeks * 7 * day + 19 * 60 * minute, ...starts, today - day + 19 * 60 * minute];
}

/** The items that the learner worked on, in the order of the path. */
function studiedItems(index: PathIndex, random: () => number): readonly string[] {
  const studied = studiedSkills(index);
  return studied.flatMap((skill, rank) => {
    const share = favourites.includes(skill.key) ? 0.75 : Math.max(0, 0.9 - (1.3 * rank) / studied.length);
    const studiedOf = ({ id, level }: Item) => {
      const key = itemKey(skill.key, id);
      const isLucky = random() < share * easier[level ?? 'working'];
      return (isLucky || key in notes || key in evidence) && !(key in skips) ? [key] : [];
    };
    return skill.items.flatMap(studiedOf);
  });
}

/** Skips, spread over the months. */
function skipped(index: PathIndex, sittings: Moments): Sitting[] {
  const items = Object.entries(skips).filter(([item]) => index.items.has(item));
  return items.flatMap(([item, reason], i) => {
    const near = sittings[Math.floor(((i + 1) / (items.length + 1)) * sittings.length)];
    if (near === undefined) return [];
    return [{ at: near.at + 5 * minute, did: [{ type: 'item.marked', item, state: 'skipped', reason }] }];
  });
}

/** A first rating half-way through a skill, one level lower, and a second one some time after its end. */
function rated(index: PathIndex, sittings: Moments): Sitting[] {
  return Object.entries(ratings).flatMap(([skill, level]) => {
    const own = sittings.filter(({ item }) => item.startsWith(`${skill}/`));
    if (own.length === 0 || !index.skills.has(skill)) return [];
    const rate = ({ at }: Moments[number], to: number): Sitting => ({
      at: at + 3 * minute,
      did: [{ type: 'skill.rated', skill, level: to }],
    });
    const later = Math.min(sittings.length - 1, sittings.indexOf(own.at(-1)!) + 12);
    return [rate(own[Math.floor(own.length / 2)]!, level - 1), rate(sittings[later]!, level)];
  });
}

/**
 * The skills to study, in order: the required ones and, in each choice group, the favourites, else the first.
 */
function studiedSkills({ path }: PathIndex): readonly Skill[] {
  const alternatives = new Set(
    path.choices.flatMap(({ skills, atLeast }) => {
      const ranked = skills.toSorted(
        (a, b) => Number(favourites.includes(b)) - Number(favourites.includes(a)),
      );
      return ranked.slice(atLeast);
    }),
  );
  const inChoice = new Set(path.choices.flatMap(({ skills }) => skills));
  return path.skills.filter(({ key, required }) => !alternatives.has(key) && (required || inChoice.has(key)));
}

/**
 * Numbers from 0 to 1, the same for the same seed. (A linear congruential generator: Numerical Recipes,
 * 1992.)
 */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
