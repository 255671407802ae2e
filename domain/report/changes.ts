import type { PathIndex, PlacedItem } from '../path/path-index.ts';
import type { Evidence } from '../progress/slices/evidence/events.ts';
import type { State } from '../progress/states.ts';
import type { Calendar } from './days.ts';
import type { PathState } from './moments.ts';
import type { ReportChanges } from './schema.ts';

/** What set two moments of one path apart: what was done, taken back, begun, skipped, rated, shown. */
export function changesBetween(
  index: PathIndex,
  before: PathState,
  now: PathState,
  calendar: Calendar,
): ReportChanges {
  const moved = [...index.items.values()]
    .map((placed) => ({ placed, was: before.item(placed.key).state, is: now.item(placed.key) }))
    .filter(({ was, is }) => was !== is.state)
    .toSorted((a, b) => ((a.is.since ?? '') < (b.is.since ?? '') ? -1 : 1));
  const movedTo = (state: State) => moved.filter(({ is }) => is.state === state).map(changed);
  const changed = ({ placed, is }: (typeof moved)[number]) => ({
    item: placed.key,
    text: placed.item.text,
    skill: placed.skill.title,
    on: is.since === undefined ? null : calendar.dayOf(Date.parse(is.since)),
  });
  return {
    done: movedTo('done'),
    undone: moved
      .filter(({ was }) => was === 'done')
      .map((move) => ({ ...changed(move), state: move.is.state })),
    begun: movedTo('learning'),
    skipped: moved
      .filter(({ is }) => is.state === 'skipped')
      .map((move) => ({ ...changed(move), reason: move.is.reason ?? null })),
    rated: index.path.skills.flatMap(({ key, title }) => {
      const [was, is] = [before.skill(key).level, now.skill(key).level];
      return was === is ? [] : [{ skill: key, title, before: was, now: is }];
    }),
    evidence: evidenceOf(index, now, calendar, (shown, subject) =>
      beforeHad(before, subject).every(({ id }) => id !== shown.id),
    ),
  };
}

/** What evidence belongs to: an item, or a skill by its key. */
type About = PlacedItem | string;

const beforeHad = (before: PathState, about: About) =>
  (typeof about === 'string' ? before.skill(about) : before.item(about.key)).evidence;

/** All evidence of a path, newest first, or what of it is `wanted`. */
export function evidenceOf(
  { path, items }: PathIndex,
  now: PathState,
  calendar: Calendar,
  wanted: (evidence: Evidence, about: About) => boolean = () => true,
) {
  const ofSkills = path.skills.flatMap(({ key, title }) =>
    now
      .skill(key)
      .evidence.filter((shown) => wanted(shown, key))
      .map((shown) => ({ shown, about: title, skill: title })),
  );
  const ofItems = [...items.values()].flatMap((placed) =>
    now
      .item(placed.key)
      .evidence.filter((shown) => wanted(shown, placed))
      .map((shown) => ({ shown, about: placed.item.text, skill: placed.skill.title })),
  );
  return [...ofSkills, ...ofItems]
    .toSorted((a, b) => (a.shown.id < b.shown.id ? 1 : -1))
    .map(({ shown, about, skill }) => ({ ...evidenceEntry(shown, calendar), about, skill }));
}

/** A piece of evidence as reports have it. */
export function evidenceEntry({ title, url, at }: Evidence, calendar: Calendar) {
  return { title, url: url ?? null, on: calendar.dayOf(Date.parse(at)) };
}
