import type { Change } from '../../contract/progress.ts';
import type { Snapshot } from '../../contract/workspace.ts';
import { countingReviews, mentorRatings } from '../../domain/reviews/effective-reviews.ts';
import type { MentorRating } from '../../domain/reviews/effective-reviews.ts';
import { indexPath } from '../../domain/path/path-index.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import { folds } from '../../domain/progress/slices/without-schemas.ts';
import type { SliceEntry, SliceName, SliceValue } from '../../domain/progress/slices/index.ts';
import type { ItemProgress } from '../../domain/progress/slices/items/slice.ts';
import type { State } from '../../domain/base/states.ts';
import { learnerView, withItems } from '../../domain/standing/learner-view.ts';
import type { LearnerView, PathProgress } from '../../domain/standing/learner-view.ts';

/** The values of all touched subjects, slice by slice. */
export type Progress = { readonly [N in SliceName]: ReadonlyMap<string, SliceValue<N>> };

/** A mark that main has not answered yet. */
export interface Pending {
  /** The request that it belongs to. */
  readonly id: number;
  readonly item: string;
  readonly state: State;
  readonly reason?: string | undefined;
  /** When it was requested, as `Date.toISOString` writes it. */
  readonly at: string;
}

/**
 * What the window knows of the workspace: the confirmed progress, and on top of it the pending marks in their
 * order. A mirror is immutable: every function here returns a new one that shares the unchanged parts.
 */
export interface Mirror {
  readonly index: PathIndex;
  readonly confirmed: Progress;
  readonly pending: readonly Pending[];
  /** The confirmed progress with the pending marks applied. This is what the screens show. */
  readonly shown: Progress;
  /** The same on the chosen path, with all that is counted. */
  readonly view: LearnerView;
  /** The mentors' ratings of each skill; see `mentorRatings`. */
  readonly mentors: ReadonlyMap<string, readonly MentorRating[]>;
  readonly undo: Change['undo'];
  readonly redo: Change['redo'];
  /** The number of confirmed changes. */
  readonly revision: number;
}

/** @param before the previous mirror; its pending marks are kept */
export function mirrorOf(
  {
    path,
    progress,
    undo,
    redo,
    revision,
  }: Pick<Snapshot, 'path' | 'progress' | 'undo' | 'redo' | 'revision'>,
  before?: Mirror,
): Mirror {
  const confirmed = withEntries(untouched, progress);
  const pending = before?.pending ?? [];
  const shown = withPending(confirmed, confirmed, pending, new Set(pending.map(({ item }) => item)));
  const index = indexPath(path);
  return {
    index,
    confirmed,
    pending,
    shown,
    view: learnerView(index, progressOn(path.id, shown)),
    mentors: ratingsIn(confirmed),
    undo,
    redo,
    revision,
  };
}

/** Shows marks before main has answered. */
export function expectMarks(mirror: Mirror, marks: readonly Pending[]): Mirror {
  return show(
    { ...mirror, pending: [...mirror.pending, ...marks] },
    marks.map(({ item }) => item),
  );
}

/** Removes the pending marks of a request that main has answered. If main accepted it, its change is confirmed by now. */
export function settleMarks(mirror: Mirror, id: number): Mirror {
  const settled = mirror.pending.filter((one) => one.id === id);
  if (settled.length === 0) return mirror;
  return show(
    { ...mirror, pending: mirror.pending.filter((one) => one.id !== id) },
    settled.map(({ item }) => item),
  );
}

/**
 * Applies a change that main announces.
 * @returns the same mirror if it already has the change; `behind` if earlier changes are missing, or if the
 * path's document may have changed: the workspace must then be loaded again
 */
export function takeChange(mirror: Mirror, change: Change): Mirror | 'behind' {
  if (change.revision <= mirror.revision) return mirror;
  const isOfPaths = change.changes.some(([slice]) => slice === 'paths');
  if (isOfPaths || change.revision !== mirror.revision + 1) return 'behind';
  const confirmed = withEntries(mirror.confirmed, change.changes);
  const items = change.changes.flatMap(([slice, key]) => (slice === 'items' ? [key] : []));
  const others = change.changes.filter(([slice]) => slice !== 'items');
  const { undo, redo, revision } = change;
  const shown = withEntries(mirror.shown, others);
  const mentors = confirmed.reviews === mirror.confirmed.reviews ? mirror.mentors : ratingsIn(confirmed);
  return show({ ...mirror, confirmed, shown, mentors, undo, redo, revision }, items);
}

/** The value of a key in a slice. */
export function valueAt<N extends SliceName>(progress: Progress, slice: N, key: string): SliceValue<N> {
  return progress[slice].get(key) ?? (folds[slice].untouched as SliceValue<N>);
}

/** Updates the shown values of some items, and the counts of their skills. */
function show(mirror: Mirror, items: readonly string[]): Mirror {
  const shown = withPending(mirror.shown, mirror.confirmed, mirror.pending, new Set(items));
  return { ...mirror, shown, view: withItems(mirror.view, progressOn(mirror.index.path.id, shown), items) };
}

function progressOn(path: string, shown: Progress): PathProgress {
  return {
    item: (key) => valueAt(shown, 'items', key),
    skill: (key) => valueAt(shown, 'skills', key),
    decided: valueAt(shown, 'paths', path).decided,
  };
}

function ratingsIn({ reviews }: Progress): Mirror['mentors'] {
  return mentorRatings(countingReviews(reviews));
}

// Every slice has its map, which TypeScript cannot infer from the names.
const untouched = Object.fromEntries(
  Object.keys(folds).map((name) => [name, new Map()]),
) as unknown as Progress;

function withEntries(progress: Progress, entries: readonly SliceEntry[]): Progress {
  const maps: Record<string, Map<string, unknown>> = {};
  for (const [slice, key, value] of entries) {
    maps[slice] ??= new Map<string, unknown>(progress[slice]);
    maps[slice].set(key, value);
  }
  // TypeScript cannot track which value belongs to which slice.
  return { ...progress, ...(maps as unknown as Partial<Progress>) };
}

/** An item after a mark, as it will be once main has turned the mark into an event. */
function marked(value: ItemProgress, { item, state, reason, at }: Pending): ItemProgress {
  const because = reason === undefined ? {} : { reason };
  return folds.items.step(value, { id: '', at, device: '', type: 'item.marked', item, state, ...because });
}

/** `shown`, with the confirmed values of these items and their pending marks on top. */
function withPending(
  shown: Progress,
  confirmed: Progress,
  pending: readonly Pending[],
  items: ReadonlySet<string>,
): Progress {
  const marksOf = Map.groupBy(pending, ({ item }) => item);
  const guessed = [...items].map((key): SliceEntry => {
    const marks = marksOf.get(key) ?? [];
    return ['items', key, marks.reduce(marked, valueAt(confirmed, 'items', key))];
  });
  return withEntries(shown, guessed);
}
