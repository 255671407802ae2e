import { basename } from 'node:path';
import type { Notice, Snapshot } from '../../contract/workspace.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import { message } from '../../domain/messages/message.ts';
import type { Message } from '../../domain/messages/message.ts';
import { ReviewArchive } from '../reviews/archive.ts';
import { ArchivedShares } from '../reviews/archived-shares.ts';
import { forgetOldShares, forgetShare } from '../reviews/forget-share.ts';
import { ReviewDrafts } from '../reviews/review-drafts.ts';
import type { UserFiles } from '../files/user-files.ts';
import type { Host } from '../kernel/host.ts';
import type { AppOptions, EventListener } from '../kernel/options.ts';
import type { PendingFiles } from '../kernel/pending-files.ts';
import { announceStale } from '../kernel/stale-answers.ts';
import { WorkspaceKey } from '../keys/workspace-key.ts';
import { Paths } from '../paths/paths.ts';
import { listIfThere } from '../store/durable-file.ts';
import { inspectCopies } from '../store/copies.ts';
import { deviceFor } from '../store/device.ts';
import type { FileSystem } from '../store/file-system.ts';
import { lookingOnly } from '../store/looking-only.ts';
import { migrations } from '../store/migrations/index.ts';
import { onItsDrive } from '../store/on-its-drive.ts';
import { openStore } from '../store/open-store.ts';
import type { OpenStore } from '../store/open-store.ts';
import { readOnlyStore, readProgress } from '../store/read-only.ts';
import { changesTo, saveNote } from './changes.ts';
import type { MakeChange } from './changes.ts';
import { installationFolder } from './default-folders.ts';
import { draftBasisIn } from './draft-basis.ts';
import { Drafts } from './drafts-file.ts';
import { applyToHost, openSettings } from './settings-file.ts';
import type { SettingsFile } from './settings-file.ts';

/** The part of the context that exists without an open workspace. */
export interface Surroundings {
  /** The folder of the workspace. */
  readonly folder: string;
  readonly fs: FileSystem;
  /** Waymark's own version. */
  readonly version: string;
  /** The folder of the bundled paths, materials and fonts. */
  readonly resources: string;
  readonly host: Host;
  /** The files outside the workspace that the user chose. */
  readonly files: UserFiles;
  /** The files that wait for the window to open them. */
  readonly pending: PendingFiles;
  /** Sends an event to the window. */
  readonly emit: EventListener;
}

/** An open workspace: the one context that every feature gets. */
export interface Workspace extends Surroundings {
  readonly store: OpenStore;
  /** `read` if it was opened only for reading. */
  readonly access: 'read' | 'write';
  /** Commits events and informs the window. */
  readonly change: MakeChange;
  readonly paths: Paths;
  readonly keys: WorkspaceKey;
  /** The shares and reviews exchanged with others. */
  readonly archive: ReviewArchive;
  readonly shares: { readonly sent: ArchivedShares; readonly opened: ArchivedShares };
  readonly reviewDrafts: ReviewDrafts;
  /** Deletes another person's share with all that belongs to it; see `forgetShare`. */
  readonly forgetShare: (share: string) => Promise<void>;
  readonly settings: SettingsFile;
  /** The drafts of the fields of the window. */
  readonly drafts: Drafts;
  readonly sample: Snapshot['sample'];
  readonly notices: readonly Notice[];
  /** Turns drafts of notes into notes, waits for writes under way, then releases the workspace. */
  close(): Promise<void>;
}

/** How a workspace is opened. */
interface Opening extends Pick<AppOptions, 'installation' | 'access'> {
  /** Whether the window shows a sample for a while, instead of being opened on it. */
  readonly isVisit?: boolean;
  readonly onBackupProblem: (problem: Message | null) => void;
}

/**
 * Opens a workspace. With `access: 'read'`, or if its folder has no write permission, its progress is only read. With
 * `access: 'read'` another process may have it open.
 * @throws WaymarkError `busy`, `newer-version`, `damaged`, `disk`, `not-found` (the path document)
 */
export async function openWorkspace(
  surroundings: Surroundings,
  { installation = installationFolder(), access = 'write', isVisit = false, onBackupProblem }: Opening,
): Promise<Workspace> {
  const { folder, emit, resources } = surroundings;
  const disk = onItsDrive(surroundings.fs, folder);
  const store =
    access === 'read'
      ? readOnlyStore(folder, await readProgress(folder, disk), message('workspace.openedToRead'), disk)
      : await openStore(folder, {
          version: surroundings.version,
          fs: disk,
          device: await deviceFor(installation, folder, disk),
          onBackupProblem,
          onDisplaced: () => emit('workspace:replaced', {}),
        });
  const isReadOnly = store.readOnly !== null;
  const fs = isReadOnly ? lookingOnly(disk) : disk;
  // Keys and archived files are only added, each in one step, so they need no lock.
  const besides = access === 'read' ? disk : fs;
  try {
    const paths = new Paths({ resources, folder: store.files.paths, fs, readOnly: isReadOnly });
    await paths.load(store.log);
    paths.chosen(store.log);
    const change = changesTo(store, async (made) => {
      if (made.changes.some(([slice]) => slice === 'paths')) await paths.load(store.log);
      emit('progress:changed', made);
      announceStale(
        emit,
        made.changes.map(([slice]) => slice),
      );
    });
    const drafts = await Drafts.open(fs, store.files, (field) => draftBasisIn(store.log, field), Date.now());
    const writeNote = (item: string, text: string) => saveNote({ paths, change }, item, text);
    // A read-only workspace leaves its drafts alone: it would settle them again at each start.
    const older = isReadOnly ? [] : await drafts.settle(writeNote);
    const ofDrafts = older.map((field) => olderDraft(field, paths.all(store.log)));
    const archive = new ReviewArchive(folder, besides);
    const reviewDrafts = await ReviewDrafts.open(fs, store.files, archive);
    const settings = await openSettings(fs, store.files, Date.now());
    const shares = {
      sent: new ArchivedShares(archive, 'sent'),
      opened: new ArchivedShares(archive, 'opened'),
    };
    const kept = {
      archive,
      drafts: reviewDrafts,
      opened: shares.opened,
      remember: rememberCompared(change),
    };
    // Only the one who writes deletes anything. If the disk refuses, the next start tries again.
    const latest = Date.parse(store.log.events.at(-1)?.at ?? '') || 0;
    const forgotten = isReadOnly
      ? []
      : await forgetOldShares(kept, settings.settings.keepOpened, latest, Date.now()).catch(
          (): readonly Notice[] => [],
        );
    await applyToHost({ host: surroundings.host, settings });
    const isSample = (await listIfThere(disk, folder)).includes(basename(store.files.sample));
    const ofCopies = access === 'read' ? [] : await noticesOfCopies(disk, store, settings);
    return {
      ...surroundings,
      store,
      access,
      change,
      paths,
      keys: new WorkspaceKey(folder, besides),
      archive,
      shares,
      forgetShare: (share) => forgetShare(kept, share),
      reviewDrafts,
      settings,
      drafts,
      sample: isSample ? (isVisit ? 'visit' : 'workspace') : null,
      get notices() {
        return [
          ...store.notices,
          ...settings.notices,
          ...drafts.notices,
          ...reviewDrafts.notices,
          ...forgotten,
          ...ofDrafts,
          ...paths.notices(store.log),
          ...ofCopies,
        ];
      },
      async close() {
        await settings.settled();
        await reviewDrafts.settled();
        // If the window is closed in the middle of a note, the note is saved.
        await drafts.close(isReadOnly ? undefined : writeNote);
        await store.close();
      },
    };
  } catch (failure) {
    await store.close();
    throw failure;
  }
}

/** Keeps the name of a person whose key was compared, if nothing but a share has it. */
function rememberCompared(change: Workspace['change']) {
  return ({ key, claimed }: { readonly key: string; readonly claimed: string | null }) =>
    change((log) => {
      const { compared, name } = log.at('people', key);
      return compared && name === null && claimed !== null
        ? [{ type: 'person.named', person: key, name: claimed }]
        : [];
    });
}

/** The notice about copies of our files that a sync client left, if one of them is new. */
async function noticesOfCopies(
  fs: FileSystem,
  store: OpenStore,
  settings: SettingsFile,
): Promise<readonly Notice[]> {
  const idsHere = () => new Set(store.log.events.map(({ id }) => id));
  return settings.tellOfCopies(await inspectCopies(fs, store.files, migrations, idsHere));
}

/** The notice about a draft that was put beside the saved text. */
function olderDraft(field: string, paths: readonly PathIndex[]): Notice {
  const key = field.slice(field.indexOf(':') + 1);
  const item = paths.flatMap(({ items }) => items.get(key) ?? [])[0]?.item.text ?? key;
  const notice = field.startsWith('note:')
    ? message('notice.olderNote', { item })
    : message('notice.olderAnswer');
  return { kind: 'cleaned', message: notice };
}
