import type { CDPSession, Page, Request, Route } from 'playwright-core';
import { readAsset } from '../window/assets.ts';

type OnBlocked = (url: string) => void;

/** Serves the built window under `origin`. Refuses and reports every other address. */
export async function guardNetwork(
  page: Page,
  origin: string,
  assetsFolder: string,
  onBlocked: OnBlocked,
): Promise<void> {
  await page.context().route('**/*', async (route) => {
    const request = route.request();
    const url = new URL(request.url());
    const isOurs = url.origin === origin && request.method() === 'GET';
    if (!isOurs) onBlocked(url.href);
    const answer = isOurs ? serve(route, assetsFolder, url.pathname) : refuse(route, page);
    // The window may be closed while its last requests are pending.
    return answer.catch(() => {});
  });
}

async function serve(route: Route, assetsFolder: string, pathname: string): Promise<void> {
  const asset = await readAsset(assetsFolder, pathname);
  await route.fulfill(asset === null ? { status: 404 } : { body: asset.body, headers: { ...asset.headers } });
}

async function refuse(route: Route, page: Page): Promise<void> {
  const request = route.request();
  if (!request.isNavigationRequest()) return route.abort('blockedbyclient');
  // Playwright reports a new window only once it has a page. Give it an empty one, so that it can be closed.
  if (!isIn(request, page)) return route.fulfill({ contentType: 'text/html', body: '' });
  // "aborted" keeps the requesting page in place; other reasons show an error page instead.
  return route.abort('aborted');
}

function isIn(request: Request, page: Page): boolean {
  try {
    return request.frame().page() === page;
  } catch {
    // A window that Playwright does not know yet.
    return false;
  }
}

/**
 * Keeps the context to one window with one address: closes every other page, and returns from any other
 * address.
 */
export function keepToWindow(page: Page, session: CDPSession, origin: string, onBlocked: OnBlocked): void {
  session.on('Page.windowOpen', ({ url }) => onBlocked(url));
  page.on('websocket', (socket) => onBlocked(socket.url()));
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || frame.url().startsWith(`${origin}/`)) return;
    onBlocked(frame.url());
    void page.goto(`${origin}/`).catch(() => {});
  });
  // No sooner: closing a popup that Playwright still holds at its start can freeze our own page.
  page.context().on('page', (popup) => void popup.close().catch(() => {}));
}
