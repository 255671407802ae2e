import type { Page } from '@playwright/test';
import { expect, test } from './support/waymark-test.ts';

/*
 * The points of Electron's security page (`E1.<number>` as in docs/electron.md), tried by a hostile script in
 * a real window, on each host that is present.
 */

let page: Page;

test.beforeEach(async ({ open }) => {
  page = (await open()).pageNow();
});

test('E1.2, E1.3, E1.4, E1.20: the page has the contract and nothing of Node, Electron or the preload', async () => {
  const found = await page.evaluate(() => {
    const names = [
      'require',
      'process',
      'global',
      'module',
      'Buffer',
      'electron',
      '__dirname',
      'ipcRenderer',
    ];
    return names.filter((name) => name in window);
  });
  expect(found).toEqual([]);
  expect(
    await page.evaluate(() => {
      const bridge = Reflect.get(window, 'waymark') as object;
      const functions = Object.values(bridge) as ((...args: unknown[]) => unknown)[];
      // The way out of a badly isolated world: the constructor of a function that belongs to the other one.
      return functions.map((one) => {
        try {
          return typeof (one.constructor as (code: string) => () => { process?: unknown })('return this')()
            .process;
        } catch {
          return 'refused';
        }
      });
    }),
  ).not.toContain('object');
  await page.evaluate(() => Reflect.set(window, 'waymark', 'replaced'));
  expect(await page.evaluate(() => typeof Reflect.get(window, 'waymark'))).toBe('object');
});

test('E1.5: no permission is granted', async () => {
  const answers = await page.evaluate(async () => {
    const name = (permission: string) => ({ name: permission }) as PermissionDescriptor;
    const asked = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
    const states = await Promise.all(
      asked.map((permission) =>
        navigator.permissions.query(name(permission)).then(
          ({ state }) => state,
          () => 'unknown',
        ),
      ),
    );
    const camera = await navigator.mediaDevices?.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'refused',
    );
    return [...states, camera];
  });
  expect(answers).not.toContain('granted');
});

test('E1.7: only our own script files run', async () => {
  const ran = await page.evaluate(async () => {
    const ends: Promise<unknown>[] = [];
    /** Adds an element to the page; it is finished once it is loaded or refused. */
    const put = (element: HTMLElement) => {
      ends.push(
        new Promise((resolve) => {
          for (const name of ['load', 'error']) element.addEventListener(name, resolve);
        }),
      );
      document.body.append(element);
    };
    const tries = [
      () => {
        const inline = document.createElement('script');
        inline.append('window.inline = true');
        document.body.append(inline);
      },
      () => {
        const data = document.createElement('script');
        data.src = 'data:text/javascript,window.data = true';
        put(data);
      },
      () => {
        const image = new Image();
        image.setAttribute('onerror', 'window.handler = true');
        image.src = 'x';
        put(image);
      },
      () => document.body.setAttribute('onclick', 'window.handler = true'),
      () => Reflect.set(window, 'evaluated', new Function('return true')()),
    ];
    // In a task of its own: the debugger lifts the policy on eval while it evaluates.
    await new Promise((resolve) => setTimeout(resolve, 0));
    for (const attempt of tries) {
      try {
        attempt();
      } catch {
        // Trusted Types refuse it at once; whatever they let through meets the content security policy.
      }
    }
    document.body.click();
    await Promise.all(ends);
    return ['inline', 'data', 'handler', 'evaluated'].filter((name) => name in window);
  });
  expect(ran).toEqual([]);
});

test('E1.7: no HTML is written into the page', async () => {
  const write = (html: string) =>
    page.evaluate((given) => {
      const element = document.createElement('div');
      element.textContent = 'old';
      try {
        element.innerHTML = given;
        return element.textContent;
      } catch (failure) {
        return (failure as Error).name;
      }
    }, html);
  expect([await write('<b>x</b>'), await write(' '), await write('')]).toEqual([
    'TypeError',
    'TypeError',
    '',
  ]);
});

test('E1.11, E1.12: there is no webview', async () => {
  expect(
    await page.evaluate(() => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'https://example.com');
      document.body.append(view);
      return 'getURL' in view || 'executeJavaScript' in view;
    }),
  ).toBe(false);
});

test('E1.13: the window stays on its own page', async ({ blocked }) => {
  const own = page.url();
  for (const address of [
    'https://example.com/',
    'file:///etc/passwd',
    'data:text/html,x',
    'chrome://version',
  ]) {
    // Electron refuses some before any event can be seen.
    const refused = Promise.race([
      page.waitForEvent('requestfailed', { timeout: 2000 }),
      page.waitForEvent('console', { timeout: 2000 }),
    ]).catch(() => {});
    await page.evaluate((to) => {
      try {
        location.href = to;
      } catch {
        // Refused immediately.
      }
    }, address);
    await refused;
    await expect(page, address).toHaveURL(own);
    await expect(page.locator('html[data-ready=true]'), address).toBeAttached();
  }
  blocked.length = 0;
});

test('E1.14: no page opens a window', async ({ blocked }) => {
  const opened = await page.evaluateHandle(
    (addresses) => addresses.map((address) => window.open(address)),
    ['https://example.com/', 'about:blank', page.url()],
  );
  // A host that cannot refuse a window closes it as soon as it sees it.
  await expect
    .poll(() => opened.evaluate((windows) => windows.every((one) => one === null || one.closed)))
    .toBe(true);
  await expect.poll(() => page.context().pages().length).toBe(1);
  blocked.length = 0;
});

test('E4: no request of the page leaves the app', async ({ blocked }) => {
  const answers = await page.evaluate(async () => {
    const settled = (work: Promise<unknown>) =>
      work.then(
        () => 'went out',
        () => 'refused',
      );
    const image = new Promise((resolve, reject) => {
      const element = new Image();
      element.addEventListener('load', resolve);
      element.addEventListener('error', reject);
      element.src = 'https://example.com/x.png';
    });
    const socket = new Promise((resolve, reject) => {
      const opened = new WebSocket('wss://example.com/');
      opened.addEventListener('open', resolve);
      opened.addEventListener('error', reject);
    });
    return Promise.all([settled(fetch('https://example.com/')), settled(image), settled(socket)]);
  });
  expect(answers).toEqual(['refused', 'refused', 'refused']);
  blocked.length = 0;
});
