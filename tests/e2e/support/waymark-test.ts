import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { AppOptions } from '../../../main/kernel/options.ts';
import { openWaymarkOnChromium } from '../../../main/hosts/chromium/waymark.ts';
import { root } from '../../support/apps.ts';
import { PathPage } from './path-page.ts';

export { expect } from '@playwright/test';

export interface Opened {
  readonly path: PathPage;
  /** The page of the window; a new one after a crash. */
  pageNow(): Page;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** A replacement for the real disk. */
  readonly fs?: AppOptions['fs'];
  /** Another folder of bundled paths. */
  readonly resources?: string;
  /** Another workspace than the test’s own. */
  readonly workspace?: string;
  /** The files to open in the window. */
  readonly files?: readonly string[];
  /** Another folder for downloads. */
  readonly downloads?: string;
}

interface Fixtures {
  /** The blocked requests that would have left the app; a test that provokes some must empty it. */
  readonly blocked: string[];
  /** An empty folder for this test’s workspace. */
  readonly workspace: string;
  /** Opens a window on the workspace, on the project’s host; open windows are closed after the test. */
  readonly open: (options?: OpenOptions) => Promise<Opened>;
  /** Closes a window and opens the workspace again. */
  readonly restart: (opened: Opened) => Promise<Opened>;
}

interface HostWindow {
  readonly page: Page;
  close(): Promise<void>;
}

/**
 * A test with its own workspace and real windows. It fails on any request that would have left the app (E4).
 */
export const test = base.extend<Fixtures>({
  workspace: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'waymark-test-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  blocked: async ({}, use) => use([]),
  open: async ({ workspace, blocked }, use, info) => {
    const windows: Opened[] = [];
    const faults: string[] = [];
    await use(async ({ workspace: folder = workspace, ...options } = {}) => {
      const onElectron = info.project.name === 'electron';
      info.skip(
        onElectron && Object.keys(options).length > 0,
        'its disk or its path is put in by the test, which needs the app in its own process',
      );
      const window = onElectron ? await openElectron(folder) : await openChromium(folder, blocked, options);
      window.page.on('pageerror', (fault) => faults.push(fault.message));
      const path = new PathPage(window.page);
      const opened = { path, pageNow: () => window.page, close: window.close };
      windows.push(opened);
      await path.ready();
      return opened;
    });
    for (const window of windows) await window.close();
    base.expect(blocked, 'requests that would have left the app').toEqual([]);
    base.expect(faults, 'errors in the page').toEqual([]);
  },
  restart: async ({ open }, use) => {
    await use(async (opened) => {
      await opened.close();
      return open();
    });
  },
});

async function openChromium(workspace: string, blocked: string[], options: OpenOptions): Promise<HostWindow> {
  const waymark = await openWaymarkOnChromium({
    ...options,
    workspace,
    onBlocked: (url) => blocked.push(url),
  });
  // Parallel tests share a display, so each window must believe that it is the active one.
  const session = await waymark.page.context().newCDPSession(waymark.page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return {
    // The host’s page is from playwright-core, which is this very package; after a crash it is a new one.
    get page() {
      return waymark.page as unknown as Page;
    },
    close: () => waymark.close(),
  };
}

async function openElectron(workspace: string): Promise<HostWindow> {
  const folder = join(root, 'node_modules/electron');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = await _electron.launch({
    executablePath: join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8')),
    args: [...asRoot, root, '--workspace', workspace],
  });
  let closed: Promise<void> | undefined;
  return { page: await electron.firstWindow(), close: () => (closed ??= electron.close()) };
}
