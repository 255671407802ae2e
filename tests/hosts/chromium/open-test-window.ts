import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { ok } from '../../../domain/base/result.ts';
import type { App } from '../../../main/app/app.ts';
import type { EventListener } from '../../../main/kernel/options.ts';
import { findBrowser } from '../../../main/hosts/chromium/browser.ts';
import { openChromiumWindow } from '../../../main/hosts/chromium/window.ts';
import type { ChromiumWindow, WindowOptions } from '../../../main/hosts/chromium/window.ts';

const { env, platform } = process;

/** An app without functions that records its calls. */
export interface StandInApp extends App {
  readonly calls: { name: unknown; input: unknown }[];
  readonly emit: EventListener;
  readonly listeners: Set<EventListener>;
}

function standInApp(): StandInApp {
  const listeners = new Set<EventListener>();
  const calls: { name: unknown; input: unknown }[] = [];
  return {
    calls,
    listeners,
    emit: (name, payload) => listeners.forEach((listener) => listener(name, payload)),
    problem: undefined,
    notices: [],
    lastBounds: undefined,
    rememberBounds: () => {},
    handle: async (name, input) => {
      calls.push({ name, input });
      return ok({ name, input });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onSecondInstance: () => {},
    takeFile: () => {},
    close: async () => {},
  };
}

export interface TestWindow extends ChromiumWindow {
  readonly app: StandInApp;
  readonly blocked: string[];
}

/** A folder with the real built preload and a window of one page; `remove` deletes it. */
export async function buildTestWindow() {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-window-'));
  const assetsFolder = join(folder, 'renderer');
  await mkdir(assetsFolder);
  await writeFile(join(assetsFolder, 'index.html'), '<!doctype html><title>Test</title><h1>Test</h1>');
  await build({
    configFile: false,
    logLevel: 'silent',
    root: folder,
    build: {
      lib: { entry: resolve('preload/index.ts'), formats: ['cjs'], fileName: () => 'index.cjs' },
      outDir: join(folder, 'preload'),
      rollupOptions: { external: ['electron'] },
    },
  });
  const browser = findBrowser({ env, platform, exists: existsSync });
  if (browser === null) throw new Error('These tests need Chromium, Chrome or Edge.');
  return {
    async open(options: Pick<WindowOptions, 'headless' | 'bounds'> = {}): Promise<TestWindow> {
      const app = standInApp();
      const blocked: string[] = [];
      const window = await openChromiumWindow({
        app,
        assetsFolder,
        preloadFile: join(folder, 'preload', 'index.cjs'),
        browser,
        headless: true,
        ...options,
        onBlocked: (url) => blocked.push(url),
      });
      return { ...window, app, blocked };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
