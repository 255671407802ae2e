import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Bounds } from '../../../contract/settings.ts';
import type { App } from '../../app/app.ts';
import type { EventListener } from '../../kernel/options.ts';
import { fitBounds } from '../window/fit-bounds.ts';
import type { Placement } from '../window/fit-bounds.ts';
import { openChannel } from './channel.ts';
import { launchOptions } from './launch-options.ts';
import { makeProfile, removeAbandonedProfiles, removeProfile } from './profile.ts';
import { answerRequest } from './requests.ts';
import { guardNetwork, keepToWindow } from './network-guard.ts';
import { bringIntoSight, maximise, watchBounds } from './bounds.ts';

/** The window's origin: a name that never resolves (RFC 2606), so that no real server can have it. */
export const windowOrigin = 'https://waymark.invalid';

export interface WindowOptions {
  readonly app: App;
  /** The folder of the built window. */
  readonly assetsFolder: string;
  /** The built preload. */
  readonly preloadFile: string;
  /** The path of the browser's program. */
  readonly browser: string;
  readonly headless?: boolean;
  /** The last position and size of the window. */
  readonly bounds?: Bounds | undefined;
  /** Called with the window's position and size when they have changed. */
  readonly onBounds?: ((bounds: Bounds) => void) | undefined;
  /** The address within the window to start at: path, query and hash. */
  readonly at?: string | undefined;
  /** Called when the page was reloaded, crashed or closed: nothing will answer what it was asked. */
  readonly onGone?: (() => void) | undefined;
  /** Called with every address that the window requested and was refused. */
  readonly onBlocked?: ((url: string) => void) | undefined;
}

/** How a window ended. */
export interface WindowEnd {
  /** The address of the page when it crashed; null if the window was closed. */
  readonly crashedAt: string | null;
}

export interface ChromiumWindow {
  readonly page: Page;
  /** The version of the browser. */
  readonly version: string;
  /** Sends an event to the page. */
  readonly send: EventListener;
  /** Brings the window to the front. */
  show(): Promise<void>;
  close(): Promise<void>;
  /** Settles when the window and its profile are gone, no matter what closed it. */
  readonly closed: Promise<WindowEnd>;
}

/** Opens Waymark's window in an installed Chromium, controlled over a pipe. */
export async function openChromiumWindow(options: WindowOptions): Promise<ChromiumWindow> {
  await removeAbandonedProfiles();
  const preload = await readFile(options.preloadFile, 'utf8');
  const profile = await makeProfile();
  let context: BrowserContext | undefined;
  try {
    const placement = fitBounds(options.bounds, []);
    context = await launch(profile, options, placement);
    return await prepareWindow(context, profile, preload, options);
  } catch (failure) {
    await context?.close();
    await removeProfile(profile);
    throw failure;
  }
}

function launch(profile: string, options: WindowOptions, placement: Placement): Promise<BrowserContext> {
  const { width, height } = placement;
  const { x, y } = options.bounds ?? {};
  const headless = options.headless ?? false;
  const common = launchOptions(options.browser, headless);
  return chromium.launchPersistentContext(profile, {
    ...common,
    viewport: headless ? { width, height } : null,
    acceptDownloads: false,
    permissions: [],
    // Keep the system's settings; Playwright would emulate its own defaults.
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    serviceWorkers: 'block',
    ignoreDefaultArgs: ['--enable-automation', '--disable-popup-blocking'],
    args: [
      `--app=${blankPage}`,
      `--window-size=${width},${height}`,
      ...(x === undefined ? [] : [`--window-position=${x},${y}`]),
      '--class=Waymark',
      '--no-first-run',
      ...common.args,
      // Without this flag, Chromium shows a warning about the flags above in every window.
      '--test-type',
    ],
  });
}

// Shown for a moment until the page is there. With about:blank, Chromium opens a window with an address bar;
// with our own address, it shows an error page before requests to it are handled.
const blankPage =
  'data:text/html,<title>Waymark</title><style>html{background:%23FBFAF7}' +
  '@media(prefers-color-scheme:dark){html{background:%23151816}}</style>';

async function prepareWindow(
  context: BrowserContext,
  profile: string,
  preload: string,
  options: WindowOptions,
): Promise<ChromiumWindow> {
  const { app, at = '/', onBlocked = () => {}, onGone = () => {} } = options;
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  const { product } = await session.send('Browser.getVersion');

  await guardNetwork(page, windowOrigin, options.assetsFolder, onBlocked);
  const channel = await openChannel(session, {
    preload,
    origin: windowOrigin,
    answer: (caller, request) => answerRequest(app, caller, request, windowOrigin),
    onGone,
  });
  const closed = whenClosed(context, page, profile, app.subscribe(channel.send));
  context.once('close', onGone);
  keepToWindow(page, session, windowOrigin, onBlocked);
  // The learner answers dialogs; without a listener Playwright would dismiss them.
  page.on('dialog', () => {});
  if (!options.headless) await bringIntoSight(page, session);
  if (options.bounds?.maximized) await maximise(session);
  await page.goto(new URL(at, windowOrigin).href);
  const bounds = options.headless ? undefined : watchBounds(session, options.onBounds ?? (() => {}));

  return {
    page,
    version: product.replace(/^.*\//, ''),
    send: channel.send,
    show: () => bringForward(page, session),
    close: async () => {
      await bounds?.stop();
      await context.close();
      await closed;
    },
    closed,
  };
}

function whenClosed(
  context: BrowserContext,
  page: Page,
  profile: string,
  unsubscribe: () => void,
): Promise<WindowEnd> {
  let crashedAt: string | null = null;
  page.once('crash', () => {
    const { pathname, search, hash } = new URL(page.url());
    crashedAt = pathname + search + hash;
    // Not reloaded in place: Playwright serves nothing to a page that has crashed once.
    void context.close();
  });
  page.once('close', () => void context.close());
  return new Promise((resolve) => {
    context.once('close', () => {
      unsubscribe();
      // Its pipe is closed; this waits for the browser process itself.
      void context
        .close()
        .then(() => removeProfile(profile))
        .then(() => resolve({ crashedAt }));
    });
  });
}

async function bringForward(page: Page, session: CDPSession): Promise<void> {
  const { windowId, bounds } = await session.send('Browser.getWindowForTarget');
  if (bounds.windowState === 'minimized') {
    await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
  }
  await page.bringToFront();
}
