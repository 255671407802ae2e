import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { savePicture } from '../../../main/hosts/chromium/picture.ts';
import { removeAbandonedProfiles } from '../../../main/hosts/chromium/profile.ts';
import { buildTestWindow } from './open-test-window.ts';

const own = `waymark-chromium-${process.pid}-`;
const profiles = async (prefix: string) =>
  (await readdir(tmpdir())).filter((name) => name.startsWith(prefix)).length;

describe('the window', () => {
  let built: Awaited<ReturnType<typeof buildTestWindow>>;
  beforeAll(async () => {
    built = await buildTestWindow();
  });
  afterAll(() => built?.remove());

  test('leaves no profile and no listener when it is closed', async () => {
    const window = await built.open();
    expect(await profiles(own)).toBe(1);
    expect(window.app.listeners.size).toBe(1);
    await window.close();
    expect(await window.closed).toEqual({ crashedAt: null });
    expect(await profiles(own)).toBe(0);
    expect(window.app.listeners.size).toBe(0);
  });

  test('leaves no profile when the learner closes it', async () => {
    const window = await built.open();
    await window.page.close();
    await window.closed;
    expect(await profiles(own)).toBe(0);
  });

  test('reports its address when its page crashed', async () => {
    const window = await built.open();
    await window.page.evaluate(() => {
      location.hash = '#/skill/postgresql';
    });
    const session = await window.page.context().newCDPSession(window.page);
    void session.send('Page.crash').catch(() => {});
    expect(await window.closed).toEqual({ crashedAt: '/#/skill/postgresql' });
    expect(await profiles(own)).toBe(0);
  });

  test.each([
    ['left of and above every screen', { x: -4000, y: -3000, width: 1100, height: 700 }],
    ['far to the right', { x: 9000, y: 200, width: 1100, height: 700 }],
    ['larger than the screen', { x: 0, y: 0, width: 9000, height: 8000 }],
  ])('comes into view if it was last %s', async (_, bounds) => {
    const window = await built.open({ headless: false, bounds: { ...bounds, maximized: false } });
    try {
      const session = await window.page.context().newCDPSession(window.page);
      const at = (await session.send('Browser.getWindowForTarget')).bounds;
      const [left, top, width, height] = await window.page.evaluate<number[]>(
        '[screen.availLeft, screen.availTop, screen.availWidth, screen.availHeight]',
      );
      const inSight = {
        x: Math.min(at.left! + at.width!, left! + width!) - Math.max(at.left!, left!),
        y: Math.min(at.top! + at.height!, top! + height!) - Math.max(at.top!, top!),
      };
      expect(inSight).toEqual({ x: Math.min(at.width!, width!), y: Math.min(at.height!, height!) });
      expect(at.width).toBeLessThanOrEqual(Math.max(width!, 900));
    } finally {
      await window.close();
    }
  });

  test('takes a screenshot only once the page is ready', async () => {
    const window = await built.open();
    const folder = await mkdtemp(join(tmpdir(), 'waymark-picture-'));
    try {
      const saved = savePicture(window.page, join(folder, 'new', 'w.png'));
      expect(await readdir(folder)).toEqual([]);
      await window.page.evaluate(() => {
        document.documentElement.dataset['ready'] = 'true';
      });
      await saved;
      expect(await readdir(join(folder, 'new'))).toEqual(['w.png']);
    } finally {
      await window.close();
      await rm(folder, { recursive: true });
    }
  });
});

describe('profiles of killed runs', () => {
  test('are removed, those of running ones are kept', async () => {
    const gone = await mkdtemp(join(tmpdir(), 'waymark-chromium-999999991-'));
    const alive = await mkdtemp(join(tmpdir(), 'waymark-chromium-999999992-'));
    await removeAbandonedProfiles((pid) => pid !== 999_999_991);
    const left = await readdir(tmpdir());
    expect([gone, alive].map((folder) => left.some((name) => folder.endsWith(name)))).toEqual([false, true]);
    await rm(alive, { recursive: true });
  });
});
