import type { Job } from '../../contract/index.ts';
import type { Notice } from '../../contract/workspace.ts';
import { itemsUnlike } from '../../domain/path/items-unlike.ts';
import { indexPath } from '../../domain/path/path-index.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import type { Fault } from '../../domain/path/read-document.ts';
import { parsePath } from '../../domain/path/parse-path.ts';
import type { LearningPath } from '../../domain/path/schema.ts';
import { isNewer } from '../../domain/path/version.ts';
import type { ProgressLog } from '../../domain/progress/progress-log.ts';
import {
  archivedItems,
  chosenPathId,
  pathIds,
  renamedItems,
  summarize,
} from '../../domain/standing/paths.ts';
import type { ArchivedItem, PathSummary } from '../../domain/standing/paths.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { errorCode } from '../store/file-system.ts';
import type { FileSystem } from '../store/file-system.ts';
import { hasKeptPath, keepPath, nameOf, readKeptPath, readKeptPaths } from './path-documents.ts';
import type { DocumentName } from './path-documents.ts';
import { bundledPathIds, noBundledPath, readBundledPath, readLibrary } from './read-path.ts';
import type { LibraryReading } from './read-path.ts';
import { message } from '../../domain/messages/message.ts';
import type { Message } from '../../domain/messages/message.ts';

export interface PathsOptions {
  /** The folder of the bundled resources. */
  readonly resources: string;
  /** The folder in the workspace where the documents of its paths are saved. */
  readonly folder: string;
  readonly fs: FileSystem;
  /** Whether nothing may be written. */
  readonly readOnly: boolean;
}

/**
 * The path documents of a workspace. The log says which paths it has and which one is chosen. A document is
 * bundled with Waymark, or was added and saved in the workspace.
 */
export class Paths {
  readonly #options: PathsOptions;
  readonly #current = new Map<string, PathIndex>();
  readonly #problems = new Map<string, WaymarkError>();
  /** Cached: the bundled paths do not change while Waymark runs. */
  readonly #bundledPaths = new Map<string, Promise<LearningPath | undefined>>();
  /** The bundled paths known to be saved in the workspace. */
  readonly #kept = new WeakSet<LearningPath>();
  #library: Promise<LibraryReading> | undefined;

  constructor(options: PathsOptions) {
    this.#options = options;
  }

  /**
   * Reads the documents of all paths in `log`, and saves those in the workspace that are not saved yet. Call
   * it when the paths in the log have changed, before any other method.
   */
  async load(log: ProgressLog): Promise<void> {
    for (const id of pathIds(log)) {
      try {
        const path = await this.#documentOf(id, log);
        if (this.#current.get(id)?.path !== path) this.#current.set(id, indexPath(path));
        this.#problems.delete(id);
      } catch (failure) {
        // The disk may refuse one document: everything else must continue.
        if (!(failure instanceof WaymarkError) && errorCode(failure) === undefined) throw failure;
        this.#current.delete(id);
        this.#problems.set(id, failure instanceof WaymarkError ? failure : unreadable(id));
      }
    }
    this.applyRenames(log, pathIds(log));
  }

  /**
   * Makes a log count progress recorded under earlier item keys. `load` does this for the log it is given.
   */
  applyRenames(log: ProgressLog, ids?: Iterable<string>): void {
    log.rename('items', this.renamed(ids));
  }

  /** The earlier keys of the items of the paths; see `renamedItems`. */
  renamed(ids: Iterable<string> = this.#current.keys()): ReadonlyMap<string, string> {
    return renamedItems([...ids].flatMap((id) => this.#current.get(id) ?? []));
  }

  /** Items the learner has worked on that are no longer in any path. */
  async archived(log: ProgressLog): Promise<readonly ArchivedItem[]> {
    const { fs, folder } = this.#options;
    const kept = (await readKeptPaths(fs, folder)).flatMap(({ path }) => path ?? []);
    return archivedItems(log, this.all(log), kept);
  }

  /**
   * One path.
   * @throws WaymarkError `not-found`; `damaged` or `not-found` if its document cannot be read
   */
  get(log: ProgressLog, id: string): PathIndex {
    if (!pathIds(log).includes(id)) throw noPath(id);
    const found = this.#current.get(id);
    if (found) return found;
    throw this.#problems.get(id) ?? unreadable(id);
  }

  /**
   * The chosen path, or another one if its document cannot be read.
   * @throws WaymarkError `damaged`, `not-found` if no document can be read
   */
  chosen(log: ProgressLog): PathIndex {
    const id = chosenPathId(log);
    return this.#current.get(id) ?? this.all(log)[0] ?? this.get(log, id);
  }

  /** The path with this id; without one, the chosen path. @throws as `get` and `chosen` */
  getOrChosen(log: ProgressLog, id: string | undefined): PathIndex {
    return id === undefined ? this.chosen(log) : this.get(log, id);
  }

  /** Which documents cannot be read, and why. */
  notices(log: ProgressLog): readonly Notice[] {
    return pathIds(log).flatMap((id): Notice[] => {
      const failure = this.#problems.get(id);
      return failure ? [{ kind: 'lost', message: failure.problem.message }] : [];
    });
  }

  /** Every path whose document can be read. */
  all(log: ProgressLog): readonly PathIndex[] {
    return pathIds(log).flatMap((id) => this.#current.get(id) ?? []);
  }

  /** Every path with its coverage. If a document cannot be read, only the id and the version are known. */
  list(log: ProgressLog): readonly PathSummary[] {
    const chosen = chosenPathId(log);
    return pathIds(log).map((id) => {
      const index = this.#current.get(id);
      if (index) return summarize(index, log, id === chosen);
      const version = log.at('paths', id).document?.version ?? '';
      return { id, title: id, version, chosen: id === chosen, done: 0, required: 0 };
    });
  }

  /** The bundled paths that the workspace does not have. */
  async available(log: ProgressLog): Promise<readonly LearningPath[]> {
    const ids = await bundledPathIds(this.#options.resources);
    const own = new Set(pathIds(log));
    const found: LearningPath[] = [];
    for (const id of ids.filter((one) => !own.has(one))) {
      const path = await this.#bundled(id).catch(() => undefined);
      if (path) found.push(path);
    }
    return found;
  }

  /**
   * Saves a document in the workspace, so that an event may name it.
   * @param source the text of a document, or the id of a bundled path
   * @throws WaymarkError `invalid-input` with every fault in its detail; `not-found`; `too-large`; errors of
   * the disk
   */
  async keep(source: { readonly text: string } | { readonly id: string }, job: Job): Promise<DocumentName> {
    const path = 'id' in source ? await this.#bundled(source.id) : await this.#parse(source.text);
    if (path === undefined) throw new WaymarkError('not-found', message('path.noSuchBundled'));
    const { fs, folder } = this.#options;
    const name = nameOf(path);
    // From here on, an event will name what is added.
    job.report(1, 'writing');
    // A file of this name may exist with other content.
    if ((await readKeptPath(fs, folder, name)) === undefined) await keepPath(fs, folder, path);
    if ((await readKeptPath(fs, folder, name)) === undefined)
      throw new WaymarkError('too-large', message('path.tooLarge'));
    return name;
  }

  /**
   * The keys of the items in which a path of the workspace differs from the bundled path with the same id and version; empty if
   * it does not, or if there is none.
   */
  async unlikeBundled(id: string): Promise<readonly string[]> {
    const path = this.#current.get(id)?.path;
    const bundled = await this.#bundled(id).catch(() => undefined);
    if (path === undefined || bundled?.version !== path.version) return [];
    return itemsUnlike(path, bundled);
  }

  /** The document in use: the one that was added, or a later bundled version. */
  async #documentOf(id: string, log: ProgressLog): Promise<LearningPath> {
    const { document } = log.at('paths', id);
    const { fs, folder, readOnly } = this.#options;
    const before = this.#current.get(id)?.path;
    if (before && document && nameOf(before).hash === document.hash) return before;
    const bundled = await this.#bundled(id).catch((failure: unknown) => {
      if (document === null) throw failure;
      return undefined;
    });
    if (document && !(bundled && isNewer(bundled.version, document.version))) {
      const kept = await readKeptPath(fs, folder, { path: id, ...document });
      if (kept) return kept;
    }
    if (bundled === undefined) throw document ? unreadable(id) : noBundledPath(this.#options.resources, id);
    if (!readOnly && !this.#kept.has(bundled)) await this.#keepBundled(bundled);
    return bundled;
  }

  async #keepBundled(path: LearningPath): Promise<void> {
    const { fs, folder } = this.#options;
    try {
      if (!(await hasKeptPath(fs, folder, path))) await keepPath(fs, folder, path);
      this.#kept.add(path);
    } catch (failure) {
      // If the disk refuses, nothing is lost yet: the path is still bundled.
      if (errorCode(failure) === undefined) throw failure;
    }
  }

  async #parse(text: string): Promise<LearningPath> {
    const { library } = await this.#readLibrary();
    const parsed = parsePath(text, library);
    if (parsed.ok) return parsed.path;
    throw new WaymarkError('invalid-input', unsound(parsed.faults), { faults: parsed.faults });
  }

  #bundled(id: string): Promise<LearningPath | undefined> {
    const known = this.#bundledPaths.get(id);
    if (known) return known;
    const read = readBundledPath(this.#options.resources, id, () => this.#readLibrary());
    this.#bundledPaths.set(id, read);
    return read;
  }

  #readLibrary(): Promise<LibraryReading> {
    return (this.#library ??= readLibrary(this.#options.resources));
  }
}

/** The error for a path that the workspace does not have. */
export function noPath(id: string): WaymarkError {
  return new WaymarkError('not-found', message('path.notThere', { path: id }), { path: id });
}

function unreadable(id: string): WaymarkError {
  return new WaymarkError('not-found', message('path.gone', { path: id }), { path: id });
}

function unsound([first, ...others]: readonly Fault[]): Message {
  const { line, at, message: fault } = first!;
  const place = at === '' ? message('path.line', { line }) : message('path.place', { line, at });
  return others.length === 0
    ? message('path.unsound', { place, fault })
    : message('path.unsoundMore', { place, fault, count: others.length });
}
