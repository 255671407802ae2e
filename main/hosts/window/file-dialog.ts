import { lstat, readdir, realpath } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileEndings } from '../../../contract/file-kinds.ts';
import type { FileKind, FilePlace } from '../../../contract/file-kinds.ts';
import { fileName, step } from '../../../contract/files.ts';
import type { FileDialogRequest, FileListing } from '../../../contract/files.ts';
import { WaymarkError } from '../../../domain/base/result.ts';
import { message } from '../../../domain/messages/message.ts';
import type { FileDialogRequests } from '../../kernel/host.ts';
import { isInside } from '../../store/is-inside.ts';
import { asDiskError, nothingChanged } from '../../store/durable-file.ts';
import { errorCode } from '../../store/file-system.ts';

/** More than anyone looks through. */
const mostEntries = 500;

type Entry = FileListing['entries'][number];

interface Where {
  readonly place: FilePlace;
  readonly folder: readonly string[];
}

interface Open {
  readonly request: FileDialogRequest;
  readonly settle: (file: string | null) => void;
}

/**
 * The file dialog for a host without a native one: the window draws it. The window is not trusted with the
 * disk. While a dialog is open, it sees two folders, their subfolders, and files of the requested kind. Links
 * are not followed.
 */
export class FileDialog implements FileDialogRequests {
  readonly #places: Readonly<Record<FilePlace, string>>;
  readonly #show: (dialog: FileDialogRequest) => void;
  readonly #mayReplace: (name: string) => Promise<boolean>;
  readonly #locale: () => string;
  #open: Open | undefined;
  #last = 0;

  /**
   * @param show makes the window show the dialog
   * @param mayReplace asks the learner, outside the window, whether a file may be replaced
   * @param locale by which names are sorted, BCP 47
   */
  constructor(
    places: Readonly<Record<FilePlace, string>>,
    show: (dialog: FileDialogRequest) => void,
    mayReplace: (name: string) => Promise<boolean>,
    locale: () => string = () => 'en',
  ) {
    this.#places = places;
    this.#show = show;
    this.#mayReplace = mayReplace;
    this.#locale = locale;
  }

  /** Lets the learner choose a file to read; null if they cancel. */
  openFile(kind: FileKind): Promise<string | null> {
    return this.#ask('open', '', fileEndings[kind]);
  }

  /** Lets the learner choose where to save a file; null if they cancel. */
  placeFor(name: string): Promise<string | null> {
    return this.#ask('save', name, [extname(name).slice(1)]);
  }

  readonly list: FileDialogRequests['list'] = async ({ dialog, ...where }) => {
    const { request } = this.#current(dialog);
    const path = await this.#folder(where);
    try {
      const entries = await this.#entries(path, request.endings);
      return {
        path,
        entries: entries.slice(0, mostEntries),
        more: Math.max(0, entries.length - mostEntries),
      };
    } catch (failure) {
      throw asDiskError(failure, path, nothingChanged);
    }
  };

  readonly answer: FileDialogRequests['answer'] = async ({ dialog, choice }) => {
    const open = this.#current(dialog);
    // The name must be a single path segment, so that it cannot lead out of the folders.
    if (choice && !step.safeParse(choice.name).success)
      throw new WaymarkError('invalid-input', message('file.badName', { name: choice.name }));
    const file = choice && (await this.#chosen(open.request, choice, choice.name));
    if (file === undefined) return { taken: false };
    // The learner may have been asked in the meantime, and this dialog may be closed.
    this.#current(dialog);
    this.#settle(file);
    return { taken: true };
  };

  /** Closes the dialog without a file, because the window that showed it is gone. */
  end(): void {
    this.#settle(null);
  }

  #settle(file: string | null): void {
    const open = this.#open;
    this.#open = undefined;
    open?.settle(file);
  }

  #ask(mode: FileDialogRequest['mode'], name: string, endings: readonly string[]): Promise<string | null> {
    // There is only one window: an earlier dialog no longer expects an answer.
    this.#settle(null);
    return new Promise((settle) => {
      this.#last += 1;
      const request: FileDialogRequest = { dialog: this.#last, mode, name, endings };
      this.#open = { request, settle };
      this.#show(request);
    });
  }

  #current(dialog: number): Open {
    if (this.#open?.request.dialog === dialog) return this.#open;
    throw new WaymarkError('invalid-input', message('file.noDialog'));
  }

  /** The chosen file; undefined if the learner decides not to replace the existing one. */
  async #chosen(request: FileDialogRequest, where: Where, asked: string): Promise<string | undefined> {
    const folder = await this.#folder(where);
    const hasEnding = request.endings.some((ending) => endsWith(asked, ending));
    if (request.mode === 'open') {
      const file = join(folder, asked);
      if (hasEnding && (await kindOf(file)) === 'file') return file;
      throw new WaymarkError('invalid-input', message('file.noFile', { file }), { file });
    }
    const name = hasEnding ? asked : `${asked}.${request.endings[0]}`;
    const file = join(folder, name);
    const there = fileName.safeParse(name).success ? await kindOf(file) : 'other';
    if (there === 'other')
      throw new WaymarkError('invalid-input', message('file.badName', { name }), { file });
    return there === 'file' && !(await this.#mayReplace(name)) ? undefined : file;
  }

  /** Resolves a folder, and checks that it is inside its place after following links. */
  async #folder({ place, folder }: Where): Promise<string> {
    const asked = join(this.#places[place], ...folder);
    try {
      const root = await realpath(this.#places[place]);
      const found = await realpath(asked);
      if (isInside(root, found)) return found;
    } catch (failure) {
      // Nothing has been saved there yet.
      if (errorCode(failure) === 'ENOENT' && folder.length === 0) return asked;
      if (errorCode(failure) !== 'ENOENT') throw asDiskError(failure, asked, nothingChanged);
    }
    throw new WaymarkError('not-found', message('file.unreadable', { file: asked }), { file: asked });
  }

  async #entries(folder: string, endings: readonly string[]): Promise<Entry[]> {
    const found = await readdir(folder, { withFileTypes: true }).catch((failure: unknown) => {
      if (errorCode(failure) === 'ENOENT') return [];
      throw failure;
    });
    const shown = found.filter(
      (entry) =>
        !entry.name.startsWith('.') &&
        (entry.isDirectory() || (entry.isFile() && endings.some((ending) => endsWith(entry.name, ending)))),
    );
    const entries = await Promise.all(
      shown.map(async (entry) => {
        const info = await lstat(join(folder, entry.name)).catch(() => undefined);
        if (info === undefined) return [];
        const kind = entry.isDirectory() ? ('folder' as const) : ('file' as const);
        return [{ name: entry.name, kind, bytes: info.size, at: Math.round(info.mtimeMs) }];
      }),
    );
    return entries.flat().toSorted(inOrder(this.#locale()));
  }
}

/** Folders by name, then files, newest first. */
function inOrder(locale: string): (a: Entry, b: Entry) => number {
  const byName = new Intl.Collator(locale, { numeric: true });
  return (a, b) => {
    if (a.kind !== b.kind) return a.kind === 'folder' ? -1 : 1;
    return (a.kind === 'file' ? b.at - a.at : 0) || byName.compare(a.name, b.name);
  };
}

function endsWith(name: string, ending: string): boolean {
  return name.toLowerCase().endsWith(`.${ending}`);
}

async function kindOf(file: string): Promise<'none' | 'file' | 'other'> {
  try {
    return (await lstat(file)).isFile() ? 'file' : 'other';
  } catch (failure) {
    if (errorCode(failure) === 'ENOENT') return 'none';
    throw asDiskError(failure, file, nothingChanged);
  }
}
