import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { windowOrigin } from '../../../main/hosts/electron/origin.ts';
import { registerScheme, serveWindow } from '../../../main/hosts/electron/protocol.ts';
import * as electron from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

const outside = mkdtempSync(join(tmpdir(), 'waymark-protocol-'));
const folder = mkdtempSync(join(outside, 'renderer-'));
writeFileSync(join(folder, 'index.html'), '<!doctype html>');
writeFileSync(join(folder, 'key.pem'), 'secret');
writeFileSync(join(outside, 'secret.html'), 'secret');

const origin = windowOrigin(true, undefined);
const ask = (url: string, method = 'GET') => {
  // `Request` does not accept an app: address, so a plain object is used.
  const request = { url, method } as Request;
  return electron.session.defaultSession.served.get('app')!(request);
};

beforeEach(() => {
  electron.resetElectron();
  serveWindow(electron.session.defaultSession as unknown as Electron.Session, origin, folder);
});
afterAll(() => rmSync(outside, { recursive: true }));

test('E1.7 Define a Content Security Policy: the policy comes with the page and allows own scripts only', async () => {
  const response = await ask('app://waymark/');
  expect([response.status, await response.text()]).toEqual([200, '<!doctype html>']);
  const policy = Object.fromEntries(
    (response.headers.get('Content-Security-Policy') ?? '').split('; ').map((rule) => {
      const [name, ...sources] = rule.split(' ');
      return [name, sources.join(' ')];
    }),
  );
  expect(policy).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'connect-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  });
  expect(JSON.stringify(policy['script-src'])).not.toMatch(/unsafe|http|\*/);
});

test('E1.18 Avoid usage of the file:// protocol and prefer usage of custom protocols: app:// is a standard, secure scheme and bypasses no policy', () => {
  registerScheme();
  expect(electron.privileged).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
});

test('E1.18 Avoid usage of the file:// protocol and prefer usage of custom protocols: nothing out of the folder, of another host or of another kind is served', async () => {
  const refused = [
    'app://waymark/../secret.html',
    'app://waymark/%2e%2e/secret.html',
    'app://waymark/..%2fsecret.html',
    'app://waymark/..%5csecret.html',
    'app://waymark/%00index.html',
    'app://waymark/%',
    'app://waymark/key.pem',
    'app://waymark/missing.html',
    'app://other/index.html',
    'app://me@waymark/index.html',
    'file:///index.html',
  ];
  for (const url of refused) expect([url, (await ask(url)).status]).toEqual([url, 404]);
  expect((await ask('app://waymark/index.html', 'POST')).status).toBe(404);
  expect((await ask('app://waymark/index.html')).status).toBe(200);
});
