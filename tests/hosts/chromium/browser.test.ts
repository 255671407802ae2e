import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../../main/hosts/chromium/browser.ts';
import type { BrowserSearch } from '../../../main/hosts/chromium/browser.ts';

function find(files: readonly string[], search: Partial<BrowserSearch>): string | null {
  return findBrowser({ env: {}, platform: 'linux', ...search, exists: (file) => files.includes(file) });
}

describe('findBrowser', () => {
  test.each([
    ['linux', '/usr/bin/chromium', { PATH: '/bin:/usr/bin' }],
    ['linux', '/opt/bin/google-chrome', { PATH: '/usr/bin:/opt/bin' }],
    ['linux', '/usr/bin/microsoft-edge', { PATH: '/usr/bin' }],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    ['darwin', '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium', { HOME: '/Users/a' }],
    ['win32', 'C:\\P\\Google\\Chrome\\Application\\chrome.exe', { PROGRAMFILES: 'C:\\P' }],
    ['win32', 'C:\\Q\\Microsoft\\Edge\\Application\\msedge.exe', { 'PROGRAMFILES(X86)': 'C:\\Q' }],
  ] as const)('on %s: %s', (platform, file, env) => {
    expect(find([file], { platform, env })).toBe(file);
  });

  test('takes Chromium before the others', () => {
    const files = ['/usr/bin/google-chrome', '/usr/bin/chromium'];
    expect(find(files, { env: { PATH: '/usr/bin' } })).toBe('/usr/bin/chromium');
  });

  test('considers only the one that was named', () => {
    const files = ['/usr/bin/chromium', '/opt/mine', '/opt/asked'];
    const env = { PATH: '/usr/bin', WAYMARK_CHROMIUM: '/opt/mine' };
    expect(find(files, { env })).toBe('/opt/mine');
    expect(find(files, { env, asked: '/opt/asked' })).toBe('/opt/asked');
    expect(find(files, { env, asked: '/opt/missing' })).toBeNull();
  });

  test('finds nothing if nothing is installed', () => {
    expect(find([], { env: { PATH: '/usr/bin' } })).toBeNull();
  });
});
