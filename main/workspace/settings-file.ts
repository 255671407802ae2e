import { mostToldCopies, settingsSchema, windowSchema } from '../../contract/settings.ts';
import type { Bounds, View, WindowPlace } from '../../contract/settings.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Notice } from '../../contract/workspace.ts';
import { defaultSettings } from '../../domain/settings/settings.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Host } from '../kernel/host.ts';
import type { Copy } from '../store/copies.ts';
import { asDiskError } from '../store/durable-file.ts';
import type { FileSystem } from '../store/file-system.ts';
import type { WorkspaceFiles } from '../store/files.ts';
import { changedNotice, SmallFile } from '../store/small-file.ts';
import { message } from '../../domain/words/message.ts';

type SettingsHandlers = Pick<Handlers, 'settings:change' | 'window:remember' | 'window:menu'>;

/** The settings of a workspace, and where its window was. */
export interface SettingsService {
  readonly settings: Settings;
  readonly view: View | null;
  readonly bounds: Bounds | null;
  readonly notices: readonly Notice[];
  readonly handlers: SettingsHandlers;
  /** What is to be told of copies beside our files: of each once. Remembers that it was told. */
  tellOfCopies(copies: readonly Copy[]): readonly Notice[];
  /** Keeps where the window is. Never fails: it is no work of the learner's. */
  rememberBounds(bounds: Bounds): void;
  /** Waits for what is on its way to disk. */
  settled(): Promise<void>;
}

/**
 * Reads `settings.json` and `window.json`. Settings that cannot be read are kept in `damaged/` and said; where the
 * window was is not worth that.
 * @param now ms since 1970
 */
export async function openSettings(
  fs: FileSystem,
  files: WorkspaceFiles,
  host: Host,
  now: number,
): Promise<SettingsService> {
  const nowhere: WindowPlace = { bounds: null, view: null, toldCopies: [] };
  const {
    file: settings,
    damaged,
    changed,
  } = await SmallFile.open<Settings>(fs, files.settings, settingsSchema, defaultSettings);
  const { file: place } = await SmallFile.open(fs, files.window, windowSchema, nowhere);
  const kept = damaged && (await settings.keepDamaged(files.damaged, now));
  if (changed) await settings.bless();
  host.useTheme(settings.value.theme);

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
    handlers: {
      async 'settings:change'(change) {
        const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
        const changed: Settings = { ...settings.value, ...given };
        try {
          await settings.write(changed);
        } catch (failure) {
          throw asDiskError(failure, files.settings);
        }
        host.useTheme(settings.value.theme);
        return { ...settings.value };
      },
      async 'window:remember'(view) {
        await remember({ view });
        return null;
      },
      async 'window:menu'(menu) {
        host.showMenu(menu);
        return null;
      },
    },
    tellOfCopies(copies) {
      const names = copies.slice(0, mostToldCopies).map(({ name }) => name);
      if (names.every((name) => place.value.toldCopies.includes(name))) return [];
      void remember({ toldCopies: names });
      return [copiesNotice(names, copies)];
    },
    rememberBounds: (bounds) => void remember({ bounds }),
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
