import type { Page } from 'playwright-core';
import { WaymarkError } from '../../../domain/base/result.ts';
import { localeOfLanguage } from '../../../domain/messages/languages.ts';
import type { Language } from '../../../domain/messages/languages.ts';
import { openApp } from '../../app/app.ts';
import type { App } from '../../app/app.ts';
import type { AppOptions } from '../../kernel/options.ts';
import { HostLanguage, systemLanguage } from '../../kernel/language.ts';
import { askInWindow } from './ask.ts';
import { downloadsFolder } from '../../files/downloads-folder.ts';
import { exportsFolder } from '../../files/save-file.ts';
import { FileDialog } from '../window/file-dialog.ts';
import { chromiumHost } from './host.ts';
import type { Ask } from './host.ts';
import { installedBrowser, printWithChromium } from './print.ts';
import { findProject } from './project.ts';
import { openChromiumWindow, windowOrigin } from './window.ts';
import type { ChromiumWindow } from './window.ts';
import { message } from '../../../domain/messages/message.ts';

export interface WaymarkOptions {
  /** The folder of the workspace. */
  readonly workspace: string;
  /** The folder for the device id, if not the usual one. */
  readonly installation?: string | undefined;
  /** A folder of bundled resources to use instead of the project's. */
  readonly resources?: string | undefined;
  /** A downloads folder to use instead of the system's. */
  readonly downloads?: string | undefined;
  /** The path of the browser's program; by default an installed one is found. */
  readonly browser?: string | undefined;
  /** The full paths of the files to open in the window. */
  readonly files?: readonly string[] | undefined;
  /** The language to use whatever the learner chose. */
  readonly language?: Language | null | undefined;
  readonly headless?: boolean | undefined;
  readonly onBlocked?: ((url: string) => void) | undefined;
  /** Replaces the real disk; for tests. */
  readonly fs?: AppOptions['fs'];
}

/** Waymark, open in an installed Chromium. */
export interface Waymark {
  readonly app: App;
  /** The page of the window; a new one after a crash. */
  readonly page: Page;
  readonly browserVersion: string;
  /** Closes the window and releases the workspace. */
  close(): Promise<void>;
  /** Settles when everything is closed, no matter what closed the window. */
  readonly closed: Promise<void>;
}

// A page that keeps crashing would otherwise open windows forever.
const mostCrashes = 3;

/**
 * Opens a workspace and a window on it.
 * @throws WaymarkError `busy` if the workspace is open elsewhere, `not-found` if there is no browser
 */
export async function openWaymarkOnChromium(options: WaymarkOptions): Promise<Waymark> {
  const browser = installedBrowser(options.browser);
  const project = await findProject();
  const language = new HostLanguage(options.language ?? null, systemLanguage());
  await language.use('system');
  let window: ChromiumWindow | undefined;
  const ask: Ask = async (question) => (window ? askInWindow(window.page, question) : false);
  const dialog = new FileDialog(
    { downloads: options.downloads ?? (await downloadsFolder()), exports: exportsFolder(options.workspace) },
    (request) => window?.send('files:dialog', request),
    (name) => ask(language.translate(message('file.replace', { name }))),
    () => localeOfLanguage(language.current),
  );
  const app = await openApp({
    folder: options.workspace,
    resources: options.resources ?? project.resources,
    version: project.version,
    files: options.files,
    ...(options.installation ? { installation: options.installation } : {}),
    ...(options.fs ? { fs: options.fs } : {}),
    host: chromiumHost({
      ask,
      dialog,
      language,
      workspace: options.workspace,
      print: (html, size) => printWithChromium(browser, html, size),
    }),
  });
  const open = (at = language.addressOf(windowOrigin)) =>
    openChromiumWindow({
      app,
      assetsFolder: project.assetsFolder,
      preloadFile: project.preloadFile,
      browser,
      headless: options.headless ?? false,
      bounds: app.lastBounds,
      onBounds: (bounds) => app.rememberBounds(bounds),
      at,
      onGone: () => dialog.end(),
      onBlocked: options.onBlocked,
    });
  try {
    if (app.problem?.kind === 'busy') throw new WaymarkError('busy', app.problem.message, app.problem.detail);
    return keepOpen(app, await open(), open, (current) => (window = current));
  } catch (failure) {
    await app.close();
    throw failure;
  }
}

function keepOpen(
  app: App,
  first: ChromiumWindow,
  open: (at: string) => Promise<ChromiumWindow>,
  onOpen: (window: ChromiumWindow) => void,
): Waymark {
  let window = first;
  let closing = false;
  onOpen(window);
  app.onSecondInstance(() => void window.show().catch(() => {}));

  const closed = untilClosed().finally(() => app.close());
  // The caller may never await `closed`.
  closed.catch(() => {});
  return {
    app,
    get page() {
      return window.page;
    },
    browserVersion: first.version,
    async close() {
      closing = true;
      await window.close();
      await closed;
    },
    closed,
  };

  async function untilClosed(): Promise<void> {
    for (let crashes = 0; ; crashes += 1) {
      const { crashedAt } = await window.closed;
      if (crashedAt === null || closing) return;
      if (crashes === mostCrashes) {
        throw new WaymarkError('internal', message('window.crashed'));
      }
      window = await open(crashedAt);
      onOpen(window);
      if (closing) await window.close();
    }
  }
}
