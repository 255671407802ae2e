import { mostToldCopies, settingsSchema, windowSchema } from '../../contract/settings.ts';
import type { Bounds, View, WindowPlace } from '../../contract/settings.ts';
import type { Notice } from '../../contract/workspace.ts';
import { defaultSettings } from '../../domain/settings/settings.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Host } from '../kernel/host.ts';
import type { Copy } from '../store/copies.ts';
import { asDiskError } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import type { WorkspaceFiles } from '../store/files.ts';
import { changedNotice, SmallFile } from '../store/small-file.ts';
import { message } from '../../domain/messages/message.ts';

/** The settings of a workspace, and the state of its window. */
export interface SettingsFile {
  readonly settings: Settings;
  readonly view: View | null;
  readonly bounds: Bounds | null;
  readonly notices: readonly Notice[];
  /** Saves the given settings and keeps the others. @returns all settings @throws WaymarkError `disk` */
  change(given: { readonly [K in keyof Settings]?: Settings[K] | undefined }): Promise<Settings>;
  /** Saves a part of the window's state. Never fails: it is not the user's work. */
  remember(part: Partial<WindowPlace>): Promise<void>;
  /** A notice about copies of our files, if one of them is new. Remembers that it was given. */
  tellOfCopies(copies: readonly Copy[]): readonly Notice[];
  /** Waits for the writes under way. */
  settled(): Promise<void>;
}

/**
 * Reads `settings.json` and `window.json`. Unreadable settings are moved to `damaged/`, with a notice. An unreadable
 * `window.json` is ignored.
 * @param now ms since 1970
 */
export async function openSettings(
  fs: FileSystem,
  files: WorkspaceFiles,
  now: number,
): Promise<SettingsFile> {
  const nowhere: WindowPlace = { bounds: null, view: null, toldCopies: [] };
  const {
    file: settings,
    damaged,
    changed,
  } = await SmallFile.open<Settings>(fs, files.settings, settingsSchema, defaultSettings);
  const { file: place } = await SmallFile.open(fs, files.window, windowSchema, nowhere);
  const kept = damaged && (await settings.keepDamaged(files.damaged, now));
  if (changed) await settings.bless();

  const remember = (part: Partial<WindowPlace>) => place.write({ ...place.value, ...part }).catch(() => {});
  return {
    get settings() {
      return settings.value;
    },
    get view() {
      return place.value.view;
    },
    get bounds() {
      return place.value.bounds;
    },
    notices: [
      ...(damaged ? [damagedNotice(kept)] : []),
      ...(changed ? [changedNotice([files.settings])] : []),
    ],
    async change(change) {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      try {
        await settings.write({ ...settings.value, ...given });
      } catch (failure) {
        throw asDiskError(failure, files.settings);
      }
      return { ...settings.value };
    },
    remember,
    tellOfCopies(copies) {
      const names = copies.slice(0, mostToldCopies).map(({ name }) => name);
      if (names.every((name) => place.value.toldCopies.includes(name))) return [];
      void remember({ toldCopies: names });
      return [copiesNotice(names, copies)];
    },
    async settled() {
      await settings.settled();
      await place.settled();
    },
  };
}

function damagedNotice(kept: boolean): Notice {
  return {
    kind: 'cleaned',
    message: message(kept ? 'notice.settingsKept' : 'notice.settings'),
  };
}

function copiesNotice(names: readonly string[], copies: readonly Copy[]): Notice {
  const count = copies.reduce((sum, { missing = 0 }) => sum + missing, 0);
  const shown = names.join(', ');
  return {
    kind: 'cleaned',
    message:
      count > 0
        ? message('notice.copiesHold', { names: shown, count })
        : message('notice.copies', { names: shown }),
  };
}

/** Has the host look and speak as the learner chose. */
export async function applyToHost({
  host,
  settings: { settings },
}: {
  readonly host: Pick<Host, 'useTheme' | 'useLanguage'>;
  readonly settings: Pick<SettingsFile, 'settings'>;
}): Promise<void> {
  host.useTheme(settings.theme);
  await host.useLanguage(settings.language);
}
