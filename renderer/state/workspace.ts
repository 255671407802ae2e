import type { Payload } from '../../contract/index.ts';
import type { Change } from '../../contract/progress.ts';
import type { View } from '../../contract/settings.ts';
import type { Snapshot } from '../../contract/workspace.ts';
import type { Skill } from '../../domain/path/schema.ts';
import { findHidden } from '../../domain/base/plain-text.ts';
import { longest } from '../../domain/base/patterns.ts';
import type { State } from '../../domain/base/states.ts';
import type { LearnerView } from '../../domain/standing/learner-view.ts';
import { addCounts, nothing } from '../../domain/standing/standing.ts';
import type { ItemCounts, SkillCounts } from '../../domain/standing/standing.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import type { Problem } from '../../domain/base/result.ts';
import type { Found } from '../../domain/search/item-search.ts';
import type { Plan } from '../../domain/progress/slices/plans/slice.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { message } from '../../domain/messages/message.ts';
import { listen, send } from './api.ts';
import { Drafts } from './drafts.ts';
import { expectMarks, mirrorOf, settleMarks, takeChange, valueAt } from './mirror.ts';
import type { Mirror, Progress } from './mirror.ts';
import { Observable } from './observable.ts';
import { PathSearch } from './path-search.ts';

export type SaveState = Payload<'store:state'>;

/** What the screens show of the progress: the learner on the chosen path, mentors, undo. */
interface ProgressView extends LearnerView {
  /** What mentors said, and the learner's responses to their comments. */
  readonly reviews: Progress['reviews'];
  readonly comments: Progress['comments'];
  /** What the learner plans for the path; null without a plan. */
  readonly plan: Plan | null;
  /** The mentors' ratings of each skill, by its key. */
  readonly mentors: Mirror['mentors'];
  readonly itemCounts: (skillKey: string) => SkillCounts;
  readonly undo: Change['undo'];
  readonly redo: Change['redo'];
  /** Whether a mark is being saved. It can be undone as soon as that is done. */
  readonly isMarking: boolean;
  /** Counts the changes that reached the disk since main opened the workspace. */
  readonly revision: number;
}

/** The data of the screens. Every change makes a new object, in which unchanged parts keep their identity. */
export interface WorkspaceView extends ProgressView {
  /** All paths of the workspace, as they were when it was opened. */
  readonly paths: Snapshot['paths'];
  readonly about: Pick<Snapshot, 'folder' | 'version' | 'host' | 'notices' | 'sample' | 'readOnly'>;
  /** Whether nothing had been entered in this workspace, on any device, when it was opened. */
  readonly isNew: boolean;
  readonly settings: Settings;
  readonly saving: SaveState;
  /** By the name of a query: how often its answer may have changed. */
  readonly answers: ReadonlyMap<string, number>;
}

/**
 * The workspace in this window: loaded once from main, then updated by the changes that main announces
 * (mirror.ts).
 */
export class Workspace extends Observable {
  readonly #search = new PathSearch();
  readonly drafts = new Drafts((field, text) => send('drafts:keep', { field, text }));
  #mirror: Mirror | undefined;
  #view: WorkspaceView | undefined;
  #problem: Problem | undefined;
  #where: View | null = null;
  #lastMark = 0;
  #answers: ReadonlyMap<string, number> = new Map();
  /** Changes that were heard while the workspace is being read; what is read may be older than they are. */
  #heard: Change[] | undefined;

  constructor() {
    super();
    listen('progress:changed', (change) => this.#take(change));
    listen('workspace:replaced', () => void this.open());
    listen('store:state', (saving) => this.#update({ saving }));
    listen('answers:stale', ({ requests }) => this.#update({ answers: this.#countAnswers(requests) }));
  }

  readonly view = (): WorkspaceView | undefined => this.#view;
  /** Why the workspace could not be opened; undefined if it could. */
  readonly problem = (): Problem | undefined => this.#problem;

  /** The saved position of the learner, from when the workspace was last opened. */
  get where(): View | null {
    return this.#where;
  }

  async open(): Promise<void> {
    const heard: Change[] = (this.#heard = []);
    try {
      const snapshot = await send('workspace:open', {});
      // It was opened again in the meantime, and that answer is newer.
      if (this.#heard !== heard) return;
      const { folder, version, host, notices, sample, readOnly, settings, undo, redo } = snapshot;
      const isSame = this.#view?.about.folder === folder;
      this.drafts.load(snapshot.drafts, isSame);
      this.#problem = undefined;
      this.#where = snapshot.view;
      this.#mirror = mirrorOf(snapshot, isSame ? this.#mirror : undefined);
      this.#view = {
        ...seenIn(this.#mirror),
        paths: snapshot.paths,
        about: { folder, version, host, notices, sample, readOnly },
        isNew: snapshot.progress.length === 0 && undo === null && redo === null,
        settings,
        answers: this.#countAnswers(this.#answers.keys()),
        saving: { state: 'saved', backups: snapshot.backupProblem },
      };
      this.#search.prepare(this.#view);
    } catch (failure) {
      if (this.#heard !== heard) return;
      this.#problem = problemOf(failure);
    }
    this.#heard = undefined;
    this.announce();
    for (const change of heard) this.#take(change);
  }

  /** Marks items immediately, as one step, and reverts the marks if main refuses them. @throws WaymarkError */
  async mark(items: readonly string[], state: State, reason?: string): Promise<void> {
    const id = ++this.#lastMark;
    const because = reason === undefined ? {} : { reason };
    const mark = { id, state, ...because, at: new Date().toISOString() };
    this.#move((mirror) =>
      expectMarks(
        mirror,
        items.map((item) => ({ ...mark, item })),
      ),
    );
    try {
      const [item] = items;
      await (items.length === 1
        ? send('progress:mark', { item: item!, state, ...because })
        : send('progress:markAll', { items, state, ...because }));
    } finally {
      this.#move((mirror) => settleMarks(mirror, id));
    }
  }

  /** Saves the typed draft of the note of an item or a skill, if it is valid. @throws WaymarkError; the draft is kept then */
  async finishNote(key: string): Promise<void> {
    const text = this.drafts.get(`note:${key}`);
    if (text === undefined || text.length > longest.note || findHidden(text)) return;
    const isItem = key.includes('/');
    const saved = this.#mirror && valueAt(this.#mirror.confirmed, isItem ? 'items' : 'skills', key).note;
    if (saved !== undefined && text !== saved)
      await (isItem
        ? send('progress:note', { item: key, text })
        : send('progress:noteSkill', { skill: key, text }));
    this.drafts.drop(`note:${key}`, text);
  }

  /** Searches for words in the path, and in what the learner wrote about it. */
  search(text: string): Found {
    return this.#search.search(this.#view!, text);
  }

  /** Changes settings. @throws WaymarkError; the settings stay unchanged then */
  async changeSettings(change: Partial<Settings>): Promise<void> {
    this.#update({ settings: await send('settings:change', change) });
  }

  #take(change: Change): void {
    if (this.#heard) return void this.#heard.push(change);
    const taken = this.#mirror && takeChange(this.#mirror, change);
    if (taken === 'behind') return void this.open();
    this.#move(() => taken);
  }

  #countAnswers(names: Iterable<string>): ReadonlyMap<string, number> {
    const answers = new Map(this.#answers);
    for (const name of names) answers.set(name, (answers.get(name) ?? 0) + 1);
    return (this.#answers = answers);
  }

  #move(step: (mirror: Mirror) => Mirror | undefined): void {
    const moved = this.#mirror && step(this.#mirror);
    if (moved === undefined || moved === this.#mirror) return;
    this.#mirror = moved;
    this.#update(seenIn(moved));
  }

  #update(change: Partial<WorkspaceView>): void {
    if (this.#view === undefined) return;
    this.#view = { ...this.#view, ...change };
    this.announce();
  }
}

/**
 * The part of the view that depends on progress. Its functions are new whenever their results may have
 * changed.
 */
function seenIn({ view, shown, mentors, undo, redo, revision, pending }: Mirror): ProgressView {
  return {
    ...view,
    reviews: shown.reviews,
    comments: shown.comments,
    plan: shown.plans.get(view.index.path.id)?.plan ?? null,
    mentors,
    itemCounts: (key) => view.skillCounts.get(key)!,
    undo,
    redo,
    isMarking: pending.length > 0,
    revision,
  };
}

/** Turns anything thrown into a problem to show. */
export function problemOf(failure: unknown): Problem {
  return failure instanceof WaymarkError
    ? failure.problem
    : { kind: 'internal', message: message('internal') };
}

/** The sum of the items of those `skills` that count. */
export function countSkills(view: WorkspaceView, skills: readonly Skill[]): ItemCounts {
  return skills
    .filter(({ key }) => view.standing.counted.has(key))
    .reduce((sum, { key }) => addCounts(sum, view.itemCounts(key).all), nothing);
}
