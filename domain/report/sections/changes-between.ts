import type { State } from '../../base/states.ts';
import type { Calendar } from '../../base/days.ts';
import { evidenceOf, itemEntry } from '../entries.ts';
import type { About } from '../entries.ts';
import type { LearnerView } from '../../standing/learner-view.ts';
import type { ReportChanges } from '../schema.ts';

/**
 * The differences between two states of one path: what was done, undone, started, skipped, rated, and the new
 * evidence.
 */
export function changesBetween(before: LearnerView, now: LearnerView, calendar: Calendar): ReportChanges {
  const { index } = now;
  const moved = [...index.items.values()]
    .map((placed) => ({ placed, was: before.item(placed.key).state, is: now.item(placed.key) }))
    .filter(({ was, is }) => was !== is.state)
    .toSorted((a, b) => ((a.is.since ?? '') < (b.is.since ?? '') ? -1 : 1));
  const movedTo = (state: State) => moved.filter(({ is }) => is.state === state).map(changed);
  const changed = ({ placed, is }: (typeof moved)[number]) => itemEntry(placed, is, calendar);
  return {
    done: moved.filter(({ is }) => is.state === 'done' && !is.placed).map(changed),
    placed: moved.filter(({ is }) => is.state === 'done' && is.placed).map(changed),
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
    evidence: evidenceOf(now, calendar, (shown, subject) =>
      beforeHad(before, subject).every(({ id }) => id !== shown.id),
    ),
  };
}

const beforeHad = (before: LearnerView, about: About) =>
  (typeof about === 'string' ? before.skill(about) : before.item(about.key)).evidence;
