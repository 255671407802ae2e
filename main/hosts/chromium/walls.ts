import type { BrowserContext, CDPSession, Page, Route } from 'playwright-core';
import { readAsset } from '../../window/assets.ts';

type OnBlocked = (url: string) => void;

/** Serves the built window under `origin`; every other address is refused and reported. */
export async function guardNetwork(
  context: BrowserContext,
  origin: string,
  assetsFolder: string,
  onBlocked: OnBlocked,
): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin === origin && route.request().method() === 'GET') {
      return serve(route, assetsFolder, url.pathname);
    }
    onBlocked(url.href);
    // "aborted" leaves the page that asked where it is; other reasons show an error page instead.
    const reason = route.request().isNavigationRequest() ? 'aborted' : 'blockedbyclient';
    return route.abort(reason).catch(ignoreClosed);
  });
}

async function serve(route: Route, assetsFolder: string, pathname: string): Promise<void> {
  const asset = await readAsset(assetsFolder, pathname);
  const answer = asset === null ? { status: 404 } : { body: asset.body, headers: { ...asset.headers } };
  await route.fulfill(answer).catch(ignoreClosed);
}

/** Keeps to one window with one address: closes every other page, and comes back from anywhere else. */
export async function keepToWindow(
  page: Page,
  session: CDPSession,
  origin: string,
  onBlocked: OnBlocked,
): Promise<void> {
  session.on('Page.windowOpen', ({ url }) => onBlocked(url));
  page.on('websocket', (socket) => onBlocked(socket.url()));
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || frame.url().startsWith(`${origin}/`)) return;
    onBlocked(frame.url());
    void page.goto(`${origin}/`).catch(() => {});
  });

  // Asked of the browser, because playwright never tells of a popup whose first address was refused.
  // Only at these two moments, because closing one while playwright attaches to it can freeze our page.
  const { targetInfo: own } = await session.send('Target.getTargetInfo');
  const closeOthers = async (): Promise<void> => {
    const { targetInfos } = await session.send('Target.getTargets');
    for (const { type, targetId } of targetInfos) {
      if (type === 'page' && targetId !== own.targetId)
        await session.send('Target.closeTarget', { targetId });
    }
  };
  const context = page.context();
  context.on('page', () => void closeOthers().catch(ignoreClosed));
  context.on('requestfailed', (request) => {
    if (request.isNavigationRequest()) void closeOthers().catch(ignoreClosed);
  });
}

/** For what is on its way when the window closes: there is nobody left to tell. */
function ignoreClosed(): void {}
