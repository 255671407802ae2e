import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import type { App } from '../../app/app.ts';
import { fitBounds, smallest } from '../window/fit-bounds.ts';
import type { WindowOrigin } from './origin.ts';
import { paper } from './host.ts';
import { reportError } from './output.ts';

// A renderer that crashes again immediately would be reloaded forever.
const crashesAllowed = 3;
const crashWindow = 60_000;

// A window moves many times while it is dragged; only its final position is saved.
const restAfter = 500;

// A page that never paints must not keep the workspace open in an invisible window.
const longestWait = 10_000;

/**
 * Opens the window at its last position. It appears once it has something to show, or after `longestWait`.
 * @param giveUp called if the page cannot be loaded
 */
export function openWindow(
  origin: WindowOrigin,
  preload: string,
  resources: string,
  waymark: Pick<App, 'lastBounds' | 'rememberBounds'>,
  giveUp: () => void,
): BrowserWindow {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const { maximized, ...bounds } = fitBounds(waymark.lastBounds, areas);
  const window = new BrowserWindow({
    title: 'Waymark',
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    icon: join(resources, 'icon.png'),
    // Avoids a flash before the page is drawn.
    backgroundColor: paper(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  });
  if (maximized) window.maximize();
  rememberPlace(window, waymark);
  showOnce(window);
  // A page must not be able to keep the window open: everything it knows is already on disk.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
  void window.loadURL(origin.url).catch((failure: unknown) => {
    reportError(`the window could not be loaded: ${String(failure)}`);
    giveUp();
  });
  return window;
}

function showOnce(window: BrowserWindow): void {
  let isShown = false;
  const show = () => {
    if (isShown || window.isDestroyed()) return;
    isShown = true;
    window.show();
  };
  const timer = setTimeout(show, longestWait);
  timer.unref();
  window.once('ready-to-show', show);
  window.once('closed', () => clearTimeout(timer));
}

/**
 * On macOS the program keeps running when its window is closed, and the window returns from the Dock; only
 * Quit ends it.
 * @param isEnding whether the program is about to end: then the window closes
 */
export function hideInsteadOfClosing(window: BrowserWindow, isEnding: () => boolean): void {
  window.on('close', (event) => {
    if (isEnding()) return;
    event.preventDefault();
    if (!window.isFullScreen()) return window.hide();
    // Hiding a full-screen window leaves a black screen behind.
    window.once('leave-full-screen', () => window.hide());
    window.setFullScreen(false);
  });
}

function rememberPlace(window: BrowserWindow, waymark: Pick<App, 'rememberBounds'>): void {
  let timer: NodeJS.Timeout | undefined;
  const remember = () => {
    clearTimeout(timer);
    if (!window.isDestroyed())
      waymark.rememberBounds({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(remember, restAfter);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('close', remember);
}

/** Brings a window to the front, even if it is hidden or minimized. */
export function showWindow(window: BrowserWindow | undefined): void {
  if (!window || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Reloads the window when its process dies; gives up if that keeps happening. */
export function reloadAfterCrash(window: BrowserWindow, giveUp: () => void): void {
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit') return;
    reportError(`the window's process ended (${reason})`);
    const now = Date.now();
    crashes.push(now);
    if (crashes.filter((at) => now - at < crashWindow).length > crashesAllowed) return giveUp();
    // Not immediately: within this event Electron before 43 crashed as well (June 2026).
    setImmediate(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    });
  });
}
