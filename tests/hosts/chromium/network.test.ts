import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildTestWindow } from './open-test-window.ts';
import type { TestWindow } from './open-test-window.ts';

/** The ways a page can contact a server; each tries the given address. */
const attempts: Readonly<Record<string, (url: string) => unknown>> = {
  fetch: (url) => fetch(url, { mode: 'no-cors' }).catch(() => {}),
  beacon: (url) => navigator.sendBeacon(url, 'x'),
  image: (url) => {
    new Image().src = url;
  },
  script: (url) => {
    document.head.append(Object.assign(document.createElement('script'), { src: url }));
  },
  stylesheet: (url) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }));
  },
  prefetch: (url) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: url }));
  },
  preconnect: (url) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: url }));
  },
  frame: (url) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
  },
  form: (url) => {
    const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
    document.body.append(form);
    form.submit();
  },
  'web socket': (url) => {
    try {
      return new WebSocket(url.replace(/^http/, 'ws')).url;
    } catch {
      return 'refused by the policy';
    }
  },
  'event source': (url) => new EventSource(url).url,
  navigation: (url) => location.assign(url),
  popup: (url) => {
    window.open(url);
  },
  'link to a new window': (url) => {
    const link = Object.assign(document.createElement('a'), { href: url, target: '_blank', rel: 'opener' });
    document.body.append(link);
    link.click();
  },
};

/** Asks the browser, because Playwright does not report every popup. */
async function openPages({ page }: TestWindow): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  return targetInfos.filter(({ type }) => type === 'page').length;
}

describe.each([
  ['under our policy', false],
  ['with the policy got around', true],
])('E4: nothing leaves the window %s', (_, bypassPolicy) => {
  let built: Awaited<ReturnType<typeof buildTestWindow>>;
  let window: TestWindow;
  let server: Server;
  let connections = 0;
  beforeAll(async () => {
    server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    built = await buildTestWindow();
    window = await built.open();
    const session = await window.page.context().newCDPSession(window.page);
    await session.send('Page.enable');
    await session.send('Page.setBypassCSP', { enabled: bypassPolicy });
    await window.page.reload();
  });
  beforeEach(() => {
    connections = 0;
    window.blocked.length = 0;
  });
  afterAll(async () => {
    await window?.close();
    await built?.remove();
    server?.close();
  });

  test.each(Object.entries(attempts))('by %s', async (_, attempt) => {
    const { port } = server.address() as AddressInfo;
    for (const url of [`http://127.0.0.1:${port}/`, `http://localhost:${port}/`, 'https://example.com/']) {
      // The script policy throws; navigating may remove the page before it answers.
      await window.page.evaluate(attempt, url).catch(() => {});
    }
    await window.page.waitForTimeout(150);
    expect(connections).toBe(0);
    expect(window.page.url()).toBe('https://waymark.invalid/');
    // Chromium closes a page asynchronously, which takes more than a second on a busy machine.
    await expect.poll(() => openPages(window)).toBe(1);
  });

  test.each(['navigation', 'popup'])('a %s is reported', async (name) => {
    await window.page.evaluate(attempts[name] ?? expect.unreachable, 'https://example.com/').catch(() => {});
    await expect.poll(() => window.blocked).toContain('https://example.com/');
  });

  test('a file that is not part of the window gives 404, not a network error', async () => {
    const status = await window.page.evaluate(async () => {
      const image = new Image();
      const failed = new Promise((resolve) => image.addEventListener('error', () => resolve('error')));
      image.src = '/../../etc/passwd';
      return failed;
    });
    expect(status).toBe('error');
    expect(window.blocked.filter((url) => url.startsWith('https://waymark.invalid'))).toEqual([]);
  });

  test('a page that goes to an empty address is brought back', async () => {
    await window.page.evaluate(() => location.assign('about:blank')).catch(() => {});
    await window.page.waitForURL('https://waymark.invalid/');
    await expect.poll(() => window.page.evaluate('typeof waymark')).toBe('object');
  });
});
