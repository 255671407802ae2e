import { app, BrowserWindow, nativeTheme } from 'electron';
import type { Home } from './home.ts';
import { complain } from './words.ts';

// A renderer that dies again at once would be reloaded for ever.
const crashesAllowed = 3;
const crashWindow = 60_000;

/** Opens the window; it shows itself once it has something to show. */
export function openWindow(home: Home, preload: string): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Waymark',
    width: 1280,
    height: 800,
    minWidth: 900,
    minHeight: 600,
    show: false,
    // The colour of the page, so that nothing flashes before it is drawn.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#151816' : '#fbfaf7',
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
  window.once('ready-to-show', () => window.show());
  // A page must not be able to hold the window open: all it knows is on disk already.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
  void window.loadURL(home.url).catch((failure: unknown) => {
    complain(`the window could not be loaded: ${String(failure)}`);
  });
  return window;
}

/** Brings a window forward, whatever state it is in. */
export function showWindow(window: BrowserWindow | undefined): void {
  if (!window || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Loads the window anew when its process dies; gives up when that keeps happening. */
export function reloadAfterCrash(window: BrowserWindow, giveUp: () => void): void {
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit') return;
    complain(`the window's process ended (${reason})`);
    const now = Date.now();
    crashes.push(now);
    if (crashes.filter((at) => now - at < crashWindow).length > crashesAllowed) giveUp();
    else window.webContents.reload();
  });
}
