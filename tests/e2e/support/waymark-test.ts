import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { openWaymarkOnChromium } from '../../../main/hosts/chromium/waymark.ts';
import type { Waymark } from '../../../main/hosts/chromium/waymark.ts';
import { PathPage } from './path-page.ts';

export { expect } from '@playwright/test';

interface Opened {
  readonly path: PathPage;
  readonly waymark: Waymark;
}

interface Fixtures {
  /** An empty folder for the workspace of this test. */
  readonly workspace: string;
  /** Opens the window on the workspace; all that is open is closed after the test. */
  readonly open: (options?: { workspace?: string; resources?: string }) => Promise<Opened>;
  /** Closes one window and opens the workspace anew. */
  readonly restart: (opened: Opened) => Promise<Opened>;
}

/** A test with a workspace and real windows of its own. A request that would have left the app fails it (E4). */
export const test = base.extend<Fixtures>({
  workspace: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'waymark-test-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  open: async ({ workspace }, use) => {
    const windows: Waymark[] = [];
    const blocked: string[] = [];
    const faults: string[] = [];
    await use(async (options = {}) => {
      const waymark = await openWaymarkOnChromium({
        workspace,
        ...options,
        onBlocked: (url) => blocked.push(url),
      });
      windows.push(waymark);
      waymark.page.on('pageerror', (fault) => faults.push(fault.message));
      const path = new PathPage(waymark.page);
      await path.ready();
      return { path, waymark };
    });
    for (const window of windows) await window.close();
    base.expect(blocked, 'requests that would have left the app').toEqual([]);
    base.expect(faults, 'errors in the page').toEqual([]);
  },
  restart: async ({ open }, use) => {
    await use(async ({ waymark }) => {
      await waymark.close();
      return open();
    });
  },
});
