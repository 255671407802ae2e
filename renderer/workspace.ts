import type { Payload } from '../domain/contract/index.ts';
import type { Change } from '../domain/contract/progress.ts';
import type { View } from '../domain/contract/settings.ts';
import type { Snapshot } from '../domain/contract/workspace.ts';
import type { Settings } from '../domain/settings/settings.ts';
import { indexPath } from '../domain/path/path-index.ts';
import type { Skill } from '../domain/path/schema.ts';
import { longest } from '../domain/progress/patterns.ts';
import { isProse } from '../domain/plain-text.ts';
import type { PathIndex } from '../domain/path/path-index.ts';
import type { State } from '../domain/progress/states.ts';
import { folds } from '../domain/progress/slices/folds.ts';
import type { SliceEntry, SliceName, SliceValue } from '../domain/progress/slices/index.ts';
import type { ItemProgress } from '../domain/progress/slices/items/slice.ts';
import type { SkillProgress } from '../domain/progress/slices/skills/slice.ts';
import { addFigures, nothing, standing, tallySkill } from '../domain/readiness/standing.ts';
import type { Figure, SkillTally, Standing } from '../domain/readiness/standing.ts';
import { WaymarkError } from '../domain/result.ts';
import type { Problem } from '../domain/result.ts';
import { listen, send } from './api.ts';
import { Drafts } from './drafts.ts';
import { message } from '../domain/words/message.ts';

export type SaveState = Payload<'store:state'>;

/** What the screens show. A new object with every change; what did not change in it stays the same. */
export interface WorkspaceView {
  /** The path that the learner is on. */
  readonly index: PathIndex;
  /** All paths of the workspace, as they were when it was opened. */
  readonly paths: Snapshot['paths'];
  readonly about: Pick<Snapshot, 'folder' | 'version' | 'host' | 'notices' | 'sample' | 'readOnly'>;
  /** Nothing had been entered in this workspace, on any device, when it was opened. */
  readonly isNew: boolean;
  readonly settings: Settings;
  readonly item: (key: string) => ItemProgress;
  readonly skill: (key: string) => SkillProgress;
  readonly tally: (skillKey: string) => SkillTally;
  readonly tallies: ReadonlyMap<string, SkillTally>;
  readonly standing: Standing;
  readonly undo: Change['undo'];
  readonly redo: Change['redo'];
  readonly saving: SaveState;
  /** Counts every change that reached the disk; whoever shows history asks for it again. */
  readonly revision: number;
}

/** The window's mirror of the workspace: opened once, then moved by the changes that main announces. */
export class Workspace {
  readonly #listeners = new Set<() => void>();
  #view: WorkspaceView | undefined;
  #problem: Problem | undefined;
  #where: View | null = null;
  #progress = mapsOf([]);
  #tallies = new Map<string, SkillTally>();
  readonly drafts = new Drafts((field, text) => send('drafts:keep', { field, text }));

  constructor() {
    listen('progress:changed', (change) => this.#take(change));
    listen('workspace:replaced', () => void this.open());
    listen('store:state', (saving) => this.#update({ saving }));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): WorkspaceView | undefined => this.#view;
  /** Why the workspace could not be opened. */
  readonly problem = (): Problem | undefined => this.#problem;

  /** Where the learner was when the workspace was last looked at. */
  get where(): View | null {
    return this.#where;
  }

  async open(): Promise<void> {
    try {
      const snapshot = await send('workspace:open', {});
      const index = indexPath(snapshot.path);
      this.#progress = mapsOf(snapshot.progress);
      this.#tallies = new Map(
        snapshot.path.skills.map((skill) => [skill.key, tallySkill(skill, this.#stateOf)]),
      );
      const { folder, version, host, notices, sample, readOnly, settings, undo, redo, revision } = snapshot;
      this.drafts.load(snapshot.drafts, this.#view?.about.folder === folder);
      this.#problem = undefined;
      this.#where = snapshot.view;
      this.#view = {
        index,
        paths: snapshot.paths,
        about: { folder, version, host, notices, sample, readOnly },
        isNew: snapshot.progress.length === 0 && undo === null && redo === null,
        settings,
        item: (key) => this.#at('items', key),
        skill: (key) => this.#at('skills', key),
        tally: (key) => this.#tallies.get(key)!,
        tallies: this.#tallies,
        standing: this.#stand(index),
        undo,
        redo,
        revision,
        saving: { state: 'saved', backups: snapshot.backupProblem },
      };
    } catch (failure) {
      this.#problem = problemOf(failure);
    }
    this.#announce();
  }

  /** Marks an item at once, and takes it back where main refuses it. @throws WaymarkError */
  async mark(item: string, state: State, reason?: string): Promise<void> {
    const before = this.#at('items', item);
    const because = reason === undefined ? {} : { reason };
    const stamp = { id: '', at: new Date().toISOString(), device: '' };
    const guess = folds.items.step(before, { ...stamp, type: 'item.marked', item, state, ...because });
    this.#setItem(item, guess);
    try {
      await send('progress:mark', { item, state, ...because });
    } catch (failure) {
      // Another change may have come in between; it stands.
      if (this.#at('items', item) === guess) this.#setItem(item, before);
      throw failure;
    }
  }

  /** Makes what is typed for the note of an item its note, if that can be. @throws WaymarkError; the draft stays then */
  async finishNote(item: string): Promise<void> {
    const text = this.drafts.get(`note:${item}`);
    if (text === undefined || !isProse(text, longest.note)) return;
    if (text !== this.#at('items', item).note) await send('progress:note', { item, text });
    this.drafts.drop(`note:${item}`, text);
  }

  /** Changes settings. @throws WaymarkError; they are as before then */
  async changeSettings(change: Partial<Settings>): Promise<void> {
    this.#update({ settings: await send('settings:change', change) });
  }

  readonly #stateOf = (key: string): State => this.#at('items', key).state;

  #at<N extends SliceName>(slice: N, key: string): SliceValue<N> {
    return this.#progress[slice].get(key) ?? (folds[slice].untouched as SliceValue<N>);
  }

  #take(change: Change): void {
    const view = this.#view;
    if (view === undefined) return;
    // Another path is another document: it comes with the whole.
    const isOfPaths = change.changes.some(([slice]) => slice === 'paths');
    if (isOfPaths || change.revision !== view.revision + 1) return void this.open();
    for (const entry of change.changes) put(this.#progress, entry);
    this.#count(change.changes.flatMap(([slice, key]) => (slice === 'items' ? [key] : [])));
    this.#update({
      undo: change.undo,
      redo: change.redo,
      revision: change.revision,
      standing: this.#stand(view.index),
    });
  }

  /** Where the learner stands; which skills count is the same set until that changes. */
  #stand({ path }: PathIndex): Standing {
    const now = standing(path, this.#tallies);
    const before = this.#view?.standing.counted;
    return before && isSameSet(before, now.counted) ? { ...now, counted: before } : now;
  }

  #setItem(key: string, item: ItemProgress): void {
    put(this.#progress, ['items', key, item]);
    this.#count([key]);
    if (this.#view) this.#update({ standing: this.#stand(this.#view.index) });
  }

  /** Counts the skills of these items again, and no other. */
  #count(itemKeys: readonly string[]): void {
    for (const key of itemKeys) {
      const skill = this.#view?.index.items.get(key)?.skill;
      if (skill) this.#tallies.set(skill.key, tallySkill(skill, this.#stateOf));
    }
  }

  #update(change: Partial<WorkspaceView>): void {
    if (this.#view === undefined) return;
    this.#view = { ...this.#view, ...change };
    this.#announce();
  }

  #announce(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** All that was touched, slice by slice. */
type SliceMaps = { readonly [N in SliceName]: Map<string, SliceValue<N>> };

function mapsOf(entries: readonly SliceEntry[]): SliceMaps {
  const maps = Object.fromEntries(Object.keys(folds).map((name) => [name, new Map()])) as SliceMaps;
  for (const entry of entries) put(maps, entry);
  return maps;
}

function put(maps: SliceMaps, [slice, key, value]: SliceEntry): void {
  // The compiler loses track of which value belongs to which slice.
  (maps[slice] as Map<string, unknown>).set(key, value);
}

function isSameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

/** Whatever was thrown, as something to show. */
export function problemOf(failure: unknown): Problem {
  return failure instanceof WaymarkError
    ? failure.problem
    : { kind: 'internal', message: message('internal') };
}

/** The items of those of `skills` that count, added up. */
export function figureOfSkills(view: WorkspaceView, skills: readonly Skill[]): Figure {
  return skills
    .filter(({ key }) => view.standing.counted.has(key))
    .reduce((sum, { key }) => addFigures(sum, view.tally(key).all), nothing);
}
