import { basename } from 'node:path';
import { requests } from '../../contract/index.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Entry } from '../../contract/entry.ts';
import { WaymarkError } from '../../domain/result.ts';
import type { Bounds } from '../../contract/settings.ts';
import { answerField } from '../../contract/draft-fields.ts';
import type { Notice } from '../../contract/workspace.ts';
import type { AppOptions, EventListener } from '../app/app.ts';
import { KeptFiles } from '../exchange/kept-files.ts';
import { KeptShares } from '../exchange/kept-shares.ts';
import { ReviewDrafts } from '../exchange/review-drafts.ts';
import { workspaceKey } from '../keys/workspace-key.ts';
import { backupsService } from '../features/backups.ts';
import { Paths } from '../paths/paths.ts';
import { changesTo } from './changes.ts';
import { Drafts } from './drafts-file.ts';
import type { WriteNote } from './drafts-file.ts';
import { standingIn } from './draft-basis.ts';
import { unheard } from '../kernel/jobs.ts';
import { announceStale } from '../kernel/stale-answers.ts';
import { namedFile } from '../files/named-file.ts';
import { isFileLink } from '../../domain/plain-text.ts';
import { filesService } from '../features/files.ts';
import { materialsService } from '../features/materials.ts';
import { pathsService } from '../features/paths.ts';
import { keysService } from '../features/keys.ts';
import { peopleService } from '../features/people.ts';
import { progressService } from '../features/progress.ts';
import { reportsService } from '../features/reports.ts';
import { reviewingService } from '../features/mentor.ts';
import { sharingService } from '../features/learner.ts';
import { openSettings } from './settings-file.ts';
import { workspaceService } from '../features/workspace.ts';
import { inspectCopies } from '../store/copies.ts';
import { migrations } from '../store/migrations/index.ts';
import { deviceFor } from '../store/device.ts';
import { nodeFileSystem } from '../store/file-system.ts';
import { lookingOnly } from '../store/looking-only.ts';
import { onItsDrive } from '../store/on-its-drive.ts';
import { openStore } from '../store/open-store.ts';
import { installationFolder } from './default-folders.ts';
import { message } from '../../domain/words/message.ts';
import type { Message } from '../../domain/words/message.ts';
import type { PathIndex } from '../../domain/path/path-index.ts';
import type { Arrivals } from '../kernel/pending-files.ts';
import type { Host } from '../kernel/host.ts';

/** The requests that change which workspace is open; `desk.ts` answers them itself. */
export type AppRequest =
  | 'jobs:cancel'
  | 'workspace:dropFailed'
  | 'workspace:startOver'
  | 'workspace:showSample';
export type SessionHandlers = Omit<Handlers, AppRequest>;

/** What a session is opened with. */
export interface SessionOptions extends AppOptions {
  readonly arrivals: Arrivals;
}

/** A workspace that is open, with one handler for each request about it. */
export interface Session {
  readonly handlers: SessionHandlers;
  readonly notices: readonly Notice[];
  readonly bounds: Bounds | null;
  /** All that an answer may hang on beside what was asked, in one text. */
  readonly state: string;
  rememberBounds(bounds: Bounds): void;
  /** Waits for what is on its way to disk, then lets go of the workspace. */
  close(): Promise<void>;
}

/**
 * Opens a workspace to write to it, or to look at it where its folder cannot be written to.
 * @param visit whether the learner only looks around there
 * @throws WaymarkError `busy`, `newer-version`, `damaged`, `disk`, `not-found` (the path document)
 */
export async function openSession(
  options: SessionOptions,
  emit: EventListener,
  onBackupProblem: (problem: Message | null) => void,
  visit = false,
): Promise<Session> {
  const { folder, host, version } = options;
  const disk = onItsDrive(options.fs ?? nodeFileSystem, folder);
  const device = await deviceFor(options.installation ?? installationFolder(), folder, disk);
  const store = await openStore(folder, {
    ...options,
    fs: disk,
    device,
    onBackupProblem,
    onDisplaced: () => emit('workspace:replaced', {}),
  });
  const isReadOnly = store.readOnly !== null;
  const fs = isReadOnly ? lookingOnly(disk) : disk;
  try {
    const paths = new Paths({
      resources: options.resources,
      folder: store.files.paths,
      fs,
      readOnly: isReadOnly,
    });
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
    const files = filesService(host, options.arrivals);
    const drafts = await Drafts.open(fs, store.files, (field) => standingIn(store.log, field), Date.now());
    const progress = progressService(store, paths, change);
    const writeNote: WriteNote = (item, text) => progress['progress:note']({ item, text }, unheard);
    // A read-only workspace keeps its drafts as they are: it would settle them again at each start.
    const older = isReadOnly ? [] : await drafts.settle(writeNote);
    const ofDrafts = older.map((field) => olderDraft(field, paths.all(store.log)));
    const kept = new KeptFiles(folder, fs);
    const opened = new KeptShares(kept, 'opened');
    const reviewDrafts = await ReviewDrafts.open(fs, store.files, kept);
    const people = peopleService(store, change, opened, fs);
    const print: Host['printToPdf'] = (html, size) => host.printToPdf(html, size);
    const exchange = {
      kept,
      fs,
      read: files.readBytes,
      whoSigned: people.whoSigned,
      people: people.all,
      save: files.save,
      print,
      resources: options.resources,
      version,
    };
    const isSample = (await fs.list(folder)).includes(basename(store.files.sample));
    const settings = await openSettings(fs, store.files, host, Date.now());
    const sharing = sharingService(store, paths, settings, change, exchange);
    const idsHere = () => new Set(store.log.events.map(({ id }) => id));
    const copies = await inspectCopies(fs, store.files, migrations, idsHere);
    const ofCopies = settings.tellOfCopies(copies);
    const notices = () => [
      ...store.notices,
      ...settings.notices,
      ...drafts.notices,
      ...reviewDrafts.notices,
      ...ofDrafts,
      ...paths.notices(store.log),
      ...ofCopies,
    ];
    return {
      get notices() {
        return notices();
      },
      get bounds() {
        return settings.bounds;
      },
      get state() {
        return JSON.stringify([folder, store.revision, store.log.size, settings.settings]);
      },
      rememberBounds: settings.rememberBounds,
      handlers: refusingWrites(store.readOnly, {
        ...workspaceService(store, paths, settings, {
          version,
          resources: options.resources,
          host,
          notices,
          drafts: () => drafts.texts,
          sample: isSample ? (visit ? 'visit' : 'workspace') : null,
        }),
        ...progress,
        // What is typed on while this is saved is typed over it.
        'progress:note': (input, job) =>
          drafts.rebase(`note:${input.item}`, progress['progress:note'](input, job)),
        ...drafts.handlers,
        ...pathsService(store, paths, change, files.read),
        ...materialsService(options.resources, files.save),
        ...files.handlers,
        ...reportsService(store, paths, settings, {
          version,
          resources: options.resources,
          print,
          save: files.save,
          read: files.readBytes,
          key: async () => (isReadOnly ? undefined : workspaceKey(folder, fs)),
        }),
        ...people.handlers,
        ...keysService(folder, exchange),
        ...sharing,
        'sharing:answer': (input, job) =>
          drafts.rebase(answerField(input.comment), sharing['sharing:answer'](input, job)),
        ...reviewingService(folder, { ...exchange, opened, drafts: reviewDrafts }),
        ...backupsService(store, paths, () => emit('workspace:replaced', {})),
        ...settings.handlers,
        'links:open': async ({ url }) => ({
          opened: await (isFileLink(url) ? host.showFile(namedFile(url)) : host.openLink(url)),
        }),
      }),
      async close() {
        await settings.settled();
        await reviewDrafts.settled();
        // Whoever closes the window in the middle of a note has written it.
        await drafts.close(isReadOnly ? undefined : writeNote);
        await store.close();
      },
    };
  } catch (failure) {
    await store.close();
    throw failure;
  }
}

/** Where nothing can be changed, another process may hold the workspace: what writes is refused before it does. */
function refusingWrites(why: Message | null, handlers: SessionHandlers): SessionHandlers {
  if (why === null) return handlers;
  const refuse = () => Promise.reject(new WaymarkError('disk', why));
  const writes = Object.entries<Entry>(requests).filter(([, entry]) => entry.writes && !entry.silent);
  return { ...handlers, ...Object.fromEntries(writes.map(([name]) => [name, refuse])) };
}

/** What is said of a draft that was put beside what is saved. */
function olderDraft(field: string, paths: readonly PathIndex[]): Notice {
  const key = field.slice(field.indexOf(':') + 1);
  const item = paths.flatMap(({ items }) => items.get(key) ?? [])[0]?.item.text ?? key;
  const told = field.startsWith('note:')
    ? message('notice.olderNote', { item })
    : message('notice.olderAnswer');
  return { kind: 'cleaned', message: told };
}
