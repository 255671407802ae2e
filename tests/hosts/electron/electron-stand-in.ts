import { EventEmitter } from 'node:events';
import type {
  BrowserWindowConstructorOptions,
  MenuItemConstructorOptions,
  MessageBoxOptions,
} from 'electron';

// Replaces the module `electron`: records calls and lets a test play the other side.

type Handler = (event: unknown, ...sent: unknown[]) => unknown;
type Answer<T> = (value: T) => void;

export class StandInFrame {
  parent: StandInFrame | null = null;
  frameTreeNodeId = 1;
  origin = 'app://waymark';
  url = 'app://waymark/';
}

export class StandInContents extends EventEmitter {
  mainFrame = new StandInFrame();
  sent: unknown[][] = [];
  reloads = 0;
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  webRtcPolicy = 'default';
  /** Runs scripts; a test supplies the page's answer. */
  script: (code: string) => Promise<unknown> = async () => true;
  picture = Buffer.from('PNG');
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string) {
    this.webRtcPolicy = policy;
  }
  send(...sent: unknown[]) {
    this.sent.push(sent);
  }
  reload() {
    this.reloads += 1;
  }
  executeJavaScript(code: string) {
    return this.script(code);
  }
  printed: unknown[] = [];
  async printToPDF(options: unknown) {
    this.printed.push(options);
    return Buffer.from('%PDF');
  }
  async capturePage() {
    return { isEmpty: () => this.picture.length === 0, toPNG: () => this.picture };
  }
}

export class StandInSession extends EventEmitter {
  askPermission: ((contents: unknown, permission: string, answer: Answer<boolean>) => void) | undefined;
  checkPermission: (() => boolean) | undefined;
  checkDevice: (() => boolean) | undefined;
  spelling = true;
  served = new Map<string, (request: Request) => Promise<Response>>();
  beforeRequest:
    | ((details: { url: string; resourceType: string }, answer: Answer<{ cancel: boolean }>) => void)
    | undefined;
  webRequest = {
    onBeforeRequest: (listener: typeof this.beforeRequest) => {
      this.beforeRequest = listener;
    },
  };
  protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
      void this.served.set(scheme, handler),
  };
  setPermissionRequestHandler(handler: typeof this.askPermission) {
    this.askPermission = handler;
  }
  setPermissionCheckHandler(handler: typeof this.checkPermission) {
    this.checkPermission = handler;
  }
  setDevicePermissionHandler(handler: typeof this.checkDevice) {
    this.checkDevice = handler;
  }
  setSpellCheckerEnabled(enabled: boolean) {
    this.spelling = enabled;
  }
}

export class BrowserWindow extends EventEmitter {
  static opened: BrowserWindow[] = [];
  webContents = new StandInContents();
  loaded: string[] = [];
  calls: string[] = [];
  minimized = false;
  fullScreen = false;
  destroyed = false;
  readonly options: BrowserWindowConstructorOptions;
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    BrowserWindow.opened.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  bounds = { x: 0, y: 0, width: 1280, height: 800 };
  background = '';
  /** The error when the page is loaded. */
  static fault: Error | undefined;
  async loadURL(url: string) {
    this.loaded.push(url);
    if (BrowserWindow.fault) throw BrowserWindow.fault;
  }
  hide() {
    this.calls.push('hide');
  }
  isFullScreen() {
    return this.fullScreen;
  }
  setFullScreen(on: boolean) {
    this.fullScreen = on;
    this.calls.push(`setFullScreen ${on}`);
  }
  destroy() {
    this.destroyed = true;
  }
  isDestroyed() {
    return this.destroyed;
  }
  isMinimized() {
    return this.minimized;
  }
  show() {
    this.calls.push('show');
  }
  maximize() {
    this.calls.push('maximize');
  }
  isMaximized() {
    return false;
  }
  getNormalBounds() {
    return this.bounds;
  }
  setBackgroundColor(colour: string) {
    this.background = colour;
  }
  focus() {
    this.calls.push('focus');
  }
  restore() {
    this.calls.push('restore');
  }
}

class StandInApp extends EventEmitter {
  isPackaged = true;
  lockIsFree = true;
  sandboxed = false;
  paths: Record<string, string> = { appData: '/nowhere' };
  exits: number[] = [];
  ready = Promise.withResolvers<void>();
  calls: string[] = [];
  enableSandbox() {
    this.sandboxed = true;
    this.calls.push('enableSandbox');
  }
  getPath(name: string) {
    return this.paths[name] ?? '';
  }
  setPath(name: string, path: string) {
    this.paths[name] = path;
    this.calls.push(`setPath ${name}`);
  }
  getVersion() {
    return '0.1.0';
  }
  /** The languages of the system. */
  languages = ['en-GB'];
  getPreferredSystemLanguages() {
    return this.languages;
  }
  /** What this process passes to the one that holds the lock. */
  handed: unknown;
  requestSingleInstanceLock(handed?: unknown) {
    this.handed = handed;
    this.calls.push('requestSingleInstanceLock');
    return this.lockIsFree;
  }
  whenReady() {
    return this.ready.promise;
  }
  exit(code: number) {
    this.exits.push(code);
  }
}

export const app = new StandInApp();
export const session = {
  defaultSession: new StandInSession(),
  partitions: new Map<string, StandInSession>(),
  fromPartition(name: string) {
    const made = session.partitions.get(name) ?? new StandInSession();
    session.partitions.set(name, made);
    return made;
  },
};
export const nativeTheme = {
  themeSource: 'system',
  get shouldUseDarkColors() {
    return nativeTheme.themeSource === 'dark';
  },
};
export const powerMonitor = new EventEmitter();
export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
};
export const privileged: { scheme: string; privileges: Record<string, boolean> }[] = [];
export const protocol = {
  registerSchemesAsPrivileged: (schemes: typeof privileged) => void privileged.push(...schemes),
};
export const handlers = new Map<string, Handler>();
export const ipcMain = { handle: (channel: string, handler: Handler) => void handlers.set(channel, handler) };
export const menus: MenuItemConstructorOptions[][] = [];
export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: MenuItemConstructorOptions[]) => void menus.push(menu),
};
export const questions: { asked: MessageBoxOptions[]; response: number } = { asked: [], response: 0 };
/** What the file dialogs were asked, and the learner's choice. */
export const fileDialogs: { asked: unknown[]; choice: string | undefined } = { asked: [], choice: undefined };
export const dialog = {
  showOpenDialog: async (...given: unknown[]) => {
    fileDialogs.asked.push(given.at(-1));
    const { choice } = fileDialogs;
    return { canceled: choice === undefined, filePaths: choice === undefined ? [] : [choice] };
  },
  showSaveDialog: async (...given: unknown[]) => {
    fileDialogs.asked.push(given.at(-1));
    const { choice } = fileDialogs;
    return { canceled: choice === undefined, filePath: choice ?? '' };
  },
  showMessageBox: async (...given: unknown[]) => {
    questions.asked.push(given.at(-1) as MessageBoxOptions);
    return { response: questions.response };
  },
};
export const openedOutside: string[] = [];
export const shell = {
  fault: '',
  openExternal: async (url: string) => void openedOutside.push(url),
  openPath: async () => shell.fault,
  shownItems: [] as string[],
  showItemInFolder: (file: string) => void shell.shownItems.push(file),
};
export const exposed = new Map<string, unknown>();
export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => void exposed.set(name, value),
};
export const invoked: unknown[][] = [];
class StandInRenderer extends EventEmitter {
  async invoke(...given: unknown[]) {
    invoked.push(given);
    return { ok: true };
  }
}
export const ipcRenderer = new StandInRenderer();

/** Resets the stand-in. */
export function resetElectron(): void {
  app.removeAllListeners();
  powerMonitor.removeAllListeners();
  BrowserWindow.fault = undefined;
  Object.assign(app, {
    isPackaged: true,
    lockIsFree: true,
    sandboxed: false,
    paths: { appData: '/nowhere' },
    exits: [],
    languages: ['en-GB'],
    calls: [],
    ready: Promise.withResolvers<void>(),
  });
  session.defaultSession = new StandInSession();
  nativeTheme.themeSource = 'system';
  shell.fault = '';
  shell.shownItems = [];
  BrowserWindow.opened = [];
  questions.response = 0;
  fileDialogs.choice = undefined;
  for (const list of [privileged, menus, questions.asked, fileDialogs.asked, openedOutside, invoked])
    list.length = 0;
  for (const map of [handlers, exposed]) map.clear();
  ipcRenderer.removeAllListeners();
}

/** An event that remembers whether it was prevented. */
export function preventable<T extends object>(details: T) {
  const event = {
    ...details,
    prevented: false,
    preventDefault() {
      event.prevented = true;
    },
  };
  return event;
}

export class StandInNotification extends EventEmitter {
  static shown: StandInNotification[] = [];
  static isSupported = () => true;
  readonly options: { readonly title: string; readonly body: string; readonly silent?: boolean };
  constructor(options: StandInNotification['options']) {
    super();
    this.options = options;
  }
  show() {
    StandInNotification.shown.push(this);
  }
}
export { StandInNotification as Notification };
