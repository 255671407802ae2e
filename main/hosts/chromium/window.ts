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

/** Where the window lives: a name that never resolves (RFC 2606), so that nothing can be there by chance. */
export const windowOrigin = 'https://waymark.invalid';

export interface WindowOptions {
  readonly app: App;
  /** The folder of the built window. */
  readonly assetsFolder: string;
  /** The built preload. */
  readonly preloadFile: string;
  /** The file of the browser. */
  readonly browser: string;
  readonly headless?: boolean;
  /** Where the window was last. */
  readonly bounds?: Bounds | undefined;
  /** Hears where the window is, when that has changed. */
  readonly onBounds?: ((bounds: Bounds) => void) | undefined;
  /** Where in the window to start: path, query and hash. */
  readonly at?: string | undefined;
  /** Hears that the page was loaded again, crashed or closed: nobody answers what it was asked. */
  readonly onGone?: (() => void) | undefined;
  /** Hears of every address that the window asked for and did not get. */
  readonly onBlocked?: ((url: string) => void) | undefined;
}

/** How a window ended. */
export interface WindowEnd {
  /** Where the page was when it crashed; null where the window was closed. */
  readonly crashedAt: string | null;
}

export interface ChromiumWindow {
  readonly page: Page;
  /** The version of the browser. */
  readonly version: string;
  /** Sends an event to the page. */
  readonly send: EventListener;
  /** Brings the window before the others. */
  show(): Promise<void>;
  close(): Promise<void>;
  /** Settles when the window is gone, whoever closed it, and its profile with it. */
  readonly closed: Promise<WindowEnd>;
}

/** Opens Waymark's window in an installed Chromium, driven over a pipe. */
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
    // As the system has them; playwright would say light, moving and so on.
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
      // Without it Chromium shows a bar that warns of the flag above, in every window.
      '--test-type',
    ],
  });
}

// Shown for the moment until the page is there. With about:blank, Chromium opens a window with an
// address bar; with our own address, it shows an error page before the route to it is laid.
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
  // A dialog is for the learner to answer; with no listener playwright would dismiss it.
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
    // Not reloaded in place: playwright serves nothing to a page that has crashed once.
    void context.close();
  });
  page.once('close', () => void context.close());
  return new Promise((resolve) => {
    context.once('close', () => {
      unsubscribe();
      // Its pipe is closed; this waits for the browser itself.
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
