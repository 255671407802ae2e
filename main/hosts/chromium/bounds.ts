import { isDeepStrictEqual } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import type { Bounds } from '../../../contract/settings.ts';
import { fitBounds } from '../window/fit-bounds.ts';
import type { Area } from '../window/fit-bounds.ts';

// A page is notified when its window is resized, but not when it is moved. Once the window is closed it is
// too late to ask.
const askEvery = 2000;

/**
 * Watches the position and size of a window.
 * @param onChange called with every change
 * @returns `stop` checks one last time
 */
export function watchBounds(
  session: CDPSession,
  onChange: (bounds: Bounds) => void,
): { stop(): Promise<void> } {
  let known: Bounds | undefined;
  async function ask(): Promise<void> {
    try {
      const bounds = await readBounds(session, known);
      if (bounds === undefined || isDeepStrictEqual(bounds, known)) return;
      known = bounds;
      onChange(bounds);
    } catch {
      // The window has just been closed.
    }
  }
  const timer = setInterval(() => void ask(), askEvery);
  timer.unref();
  session.on('Inspector.detached', () => clearInterval(timer));
  void ask();
  return {
    async stop() {
      clearInterval(timer);
      await ask();
    },
  };
}

/**
 * Moves a window into view if it was opened outside every screen, or larger than its screen. Only the browser
 * knows the screens, and only once there is a window.
 */
export async function bringIntoSight(page: Page, session: CDPSession): Promise<void> {
  const bounds = await readBounds(session, undefined);
  if (bounds === undefined || bounds.maximized) return;
  // The screen that contains the window or is nearest to it.
  const area = await page.evaluate<Area>(
    '({ x: screen.availLeft, y: screen.availTop, width: screen.availWidth, height: screen.availHeight })',
  );
  const { x, y, width, height } = fitBounds(bounds, [area]);
  if (x === bounds.x && y === bounds.y && width === bounds.width && height === bounds.height) return;
  const { windowId } = await session.send('Browser.getWindowForTarget');
  const left = x ?? area.x + Math.max(0, Math.round((area.width - width) / 2));
  const top = y ?? area.y + Math.max(0, Math.round((area.height - height) / 2));
  await session.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } });
}

export async function maximise(session: CDPSession): Promise<void> {
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'maximized' } });
}

/** The window's bounds: `normal` while it is maximized, undefined while it is minimized. */
async function readBounds(session: CDPSession, normal: Bounds | undefined): Promise<Bounds | undefined> {
  const { bounds } = await session.send('Browser.getWindowForTarget');
  const { left: x, top: y, width, height, windowState } = bounds;
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  if (windowState === 'minimized') return undefined;
  if (windowState !== 'normal') return { ...(normal ?? { x, y, width, height }), maximized: true };
  return { x, y, width, height, maximized: false };
}
