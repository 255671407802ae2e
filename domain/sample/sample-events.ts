import { itemKey } from '../path/keys.ts';
import type { PathIndex } from '../path/path-index.ts';
import type { Skill } from '../path/schema.ts';
import type { EventDraft } from '../progress/events.ts';
import { evidence, favourites, notes, ratings, skips } from './sample-words.ts';

/** Something the made-up learner did. */
export interface SampleEvent {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly draft: EventDraft;
}

const day = 24 * 60 * 60 * 1000;
const weeks = 17;
// Two evenings and a Saturday afternoon; days counted back from today.
const evenings = Array.from({ length: weeks }, (_, week) => [week * 7 + 5, week * 7 + 3, week * 7 + 1])
  .flat()
  .toSorted((a, b) => b - a);

/**
 * A season of a made-up learner's evenings on a path, oldest first, the last of them yesterday: about a third of it
 * done, a few items under way, some skipped, with notes, evidence and ratings where the path has the items these are
 * about. The same path and day give the same events.
 * @param now ms since 1970
 */
export function sampleEvents(index: PathIndex, now: number): readonly SampleEvent[] {
  const random = seeded(20_261_124);
  const studied = studiedSkills(index);
  const marks = studied.flatMap((skill, rank) => {
    const share = favourites.includes(skill.key) ? 0.85 : Math.max(0, 1.02 - (1.7 * rank) / studied.length);
    return skill.items
      .map(({ id }) => itemKey(skill.key, id))
      .filter((key) => !(key in skips) && random() < share);
  });
  const today = Math.floor(now / day) * day;
  const events: SampleEvent[] = [];
  const underWay = marks.length - Math.min(4, Math.floor(marks.length / 4));
  let at = 0;
  marks.forEach((item, i) => {
    const evening = evenings[Math.floor((i / marks.length) * evenings.length)]!;
    const hour = 19 * 60 + Math.floor(random() * 20);
    at = Math.max(at + 4 * 60_000, today - evening * day + hour * 60_000);
    const did = (draft: EventDraft) => events.push({ at: (at += 60_000), draft });
    if (i >= underWay || i % 5 === 0) did({ type: 'item.marked', item, state: 'learning' });
    if (i < underWay) did({ type: 'item.marked', item, state: 'done' });
    if (notes[item]) did({ type: 'item.noted', item, text: notes[item] });
    for (const shown of evidence[item] ?? []) did({ type: 'evidence.added', subject: { item }, ...shown });
  });
  const aside = [
    ...Object.entries(skips)
      .filter(([item]) => index.items.has(item))
      .map(([item, reason]): EventDraft => ({ type: 'item.marked', item, state: 'skipped', reason })),
    ...Object.entries(ratings)
      .filter(([skill]) => index.skills.has(skill))
      .map(([skill, level]): EventDraft => ({ type: 'skill.rated', skill, level })),
  ];
  // Now and then among the rest, in the order of time.
  const atSome = aside.map((draft, i) => {
    const { at: near } = events[Math.floor(((i + 1) / (aside.length + 1)) * events.length)] ?? { at: now };
    return { at: near + 20_000, draft };
  });
  return [...events, ...atSome].toSorted((a, b) => a.at - b.at);
}

/** The skills to study, in order: the required ones, and of each choice group the favourite, else the first. */
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

/** Numbers from 0 to 1, the same for the same seed. (A linear congruential generator: Numerical Recipes, 1992.) */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
