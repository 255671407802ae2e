import { join, resolve } from 'node:path';
import { app, session } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Menu } from '../contract/settings.ts';
import { message } from '../domain/messages/message.ts';
import { languageFor } from '../domain/messages/languages.ts';
import { translate as english } from '../domain/messages/translator.ts';
import { openApp } from './app/app.ts';
import { outliveOutput } from './kernel/closed-output.ts';
import { installShutdown } from './hosts/electron/shutdown.ts';
import { windowOrigin } from './hosts/electron/origin.ts';
import { startDailyNotice } from './hosts/electron/daily-notice.ts';
import { electronHost } from './hosts/electron/host.ts';
import { answerRequests, sendEvent } from './hosts/electron/ipc.ts';
import { filesHandedOver, readArguments } from './hosts/electron/launch.ts';
import type { Launch } from './hosts/electron/launch.ts';
import { installMenu } from './hosts/electron/menu.ts';
import { registerScheme, serveWindow } from './hosts/electron/protocol.ts';
import { takeScreenshot } from './hosts/electron/screenshot.ts';
import { secureEverything, secureSession } from './hosts/electron/security.ts';
import { claimWorkspace } from './hosts/electron/single-instance.ts';
import { hideInsteadOfClosing, openWindow, reloadAfterCrash, showWindow } from './hosts/electron/window.ts';
import { announce, reportError } from './hosts/electron/output.ts';
import { checkLanguage, HostLanguage } from './kernel/language.ts';
import { UsageError } from './kernel/usage.ts';
import { resolveLocation } from './workspace/location.ts';
import { announceSecondInstance } from './store/second-instance.ts';
import type { WorkspaceLocation } from './workspace/location.ts';

// This module is built to out/main/index.js. The others may end up in chunks, and do not know their place.
const here = import.meta.dirname;
const renderer = join(here, '../renderer');
const preload = join(here, '../preload/index.cjs');
const resources = join(here, '../../resources');

let translate = english;
outliveOutput();
/** Files that arrived before there is an app to accept them. */
const early: string[] = [];
let takeFiles = (files: readonly string[]): void => void early.push(...files);
try {
  const launch = readArguments(process.argv);
  const language = new HostLanguage(
    checkLanguage(launch.lang),
    languageFor(app.getPreferredSystemLanguages()),
  );
  // Electron is not ready before this module has run to its end, awaited parts included.
  await language.use('system');
  translate = language.translate;
  const location = resolveLocation(launch);
  const { folder } = location;
  const home = windowOrigin(app.isPackaged, process.env['ELECTRON_RENDERER_URL']);
  const origin = { ...home, url: language.addressOf(home.url) };

  registerScheme();
  app.enableSandbox();
  secureEverything(origin, app.isPackaged);

  // On macOS a double-click on a file may arrive before there is a window.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    takeFiles([file]);
  });
  app.on('second-instance', (_event, _argv, _cwd, handed) => takeFiles(filesHandedOver(handed)));

  if (claimWorkspace(folder, launch.files)) {
    // Not awaited: Electron is not ready until this module has finished.
    void app
      .whenReady()
      .then(() => start(launch, location, origin, language))
      .catch((failure: unknown) => location.dispose().finally(() => refuse(failure, 1)));
  } else {
    refuse(translate(message('lock.broughtForward', { folder })), 1);
  }
} catch (failure) {
  refuse(failure, failure instanceof UsageError ? 2 : 1);
}

async function start(
  launch: Launch,
  location: WorkspaceLocation,
  origin: ReturnType<typeof windowOrigin>,
  language: HostLanguage,
): Promise<void> {
  const { folder, installation } = location;
  const version = app.getVersion();
  await location.prepare(resources, version);
  let window: BrowserWindow | undefined;
  const findWindow = () => (window?.isDestroyed() ? undefined : window);

  const showMenu = (menu: Menu) =>
    installMenu(menu, {
      run: (command) => sendEvent(findWindow, 'command:run', { command }),
      packaged: app.isPackaged,
      platform: process.platform,
      translate,
    });
  const host = electronHost({ findWindow, showMenu, workspace: folder, language });
  const waymark = await openApp({
    folder,
    resources,
    version,
    host,
    files: [...launch.files, ...early.splice(0)],
    ...(installation ? { installation } : {}),
  });
  if (waymark.problem?.kind === 'busy') {
    await announceSecondInstance(folder, early.splice(0));
    return refuse(translate(waymark.problem.message), 1);
  }
  const end = installShutdown({ close: () => waymark.close().finally(() => location.dispose()) });

  secureSession(session.defaultSession, origin, app.isPackaged);
  serveWindow(session.defaultSession, origin, renderer);
  answerRequests(waymark, findWindow, origin);
  waymark.subscribe((name, payload) => sendEvent(findWindow, name, payload));
  showMenu([]);

  window = openWindow(origin, preload, resources, waymark, () => void end(1));
  if (process.platform === 'darwin') hideInsteadOfClosing(window, end.hasBegun);
  // At logout, Windows does not wait for the app.
  window.on('session-end', () => void end());
  reloadAfterCrash(window, () => void end(1));
  takeFiles = (files) => {
    files.forEach(waymark.takeFile);
    showWindow(findWindow());
  };
  if (early.length > 0) takeFiles(early.splice(0));
  app.on('activate', () => showWindow(findWindow()));
  waymark.onSecondInstance(() => showWindow(findWindow()));
  startDailyNotice({
    ask: (at) => waymark.handle('plans:today', { at }),
    translate: (said) => language.translate(said),
    show: () => showWindow(findWindow()),
  });
  announce(folder);

  if (launch.screenshot === undefined) return;
  try {
    await takeScreenshot(window, resolve(launch.screenshot));
    await end(0);
  } catch (failure) {
    reportError(failure, translate);
    await end(1);
  }
}

function refuse(why: unknown, code: number): void {
  reportError(why, translate);
  app.exit(code);
}
