import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bridge } from '../../../contract/index.ts';
import { buildTestWindow } from './open-test-window.ts';
import type { TestWindow } from './open-test-window.ts';

declare const waymark: Bridge;

describe('the preload in Chromium', () => {
  let built: Awaited<ReturnType<typeof buildTestWindow>>;
  let window: TestWindow;
  beforeAll(async () => {
    built = await buildTestWindow();
    window = await built.open();
  });
  afterAll(async () => {
    await window?.close();
    await built?.remove();
  });

  test('gives the page one way in and one way out, and nothing else', async () => {
    const found = await window.page.evaluate(() =>
      Object.entries(waymark).map(([name, is]) => [name, typeof is]),
    );
    expect(found).toEqual([
      ['request', 'function'],
      ['on', 'function'],
    ]);
  });

  test('cannot be changed by the page', async () => {
    const frozen = await window.page.evaluate(() => {
      const descriptor = Object.getOwnPropertyDescriptor(globalThis, 'waymark');
      const parts = [waymark, ...Object.values(waymark)];
      return [descriptor?.writable, descriptor?.configurable, parts.every(Object.isFrozen)];
    });
    expect(frozen).toEqual([false, false, true]);
  });

  test('leaves nothing else in the page: no binding, no require', async () => {
    const names = await window.page.evaluate(() => {
      const clean = document.createElement('iframe');
      document.body.append(clean);
      const usual = new Set(Object.getOwnPropertyNames(clean.contentWindow));
      clean.remove();
      // Indices of frames come and go.
      return Object.getOwnPropertyNames(window).filter((name) => !usual.has(name) && !/^\d+$/.test(name));
    });
    expect(names).toEqual(['waymark']);
  });

  test('carries a request to the app and its answer back', async () => {
    const input = { item: 'postgresql/index', state: 'done' } as const;
    const answer = await window.page.evaluate((given) => waymark.request('progress:mark', given), input);
    expect(answer).toEqual({ ok: true, value: { name: 'progress:mark', input } });
  });

  test('answers each of many requests with its own answer', async () => {
    const texts = await window.page.evaluate(async () => {
      const all = Array.from({ length: 50 }, (_, index) => String(index));
      const answers = await Promise.all(
        all.map((text) => waymark.request('progress:note', { item: 'a/b', text })),
      );
      return answers.map((answer) => (answer as unknown as { value: { input: { text: string } } }).value);
    });
    expect(texts.map(({ input }) => input.text)).toEqual(Array.from({ length: 50 }, (_, i) => String(i)));
  });

  test('forwards the events that the page listens to, until it unsubscribes', async () => {
    await window.page.evaluate(() => {
      const heard: unknown[] = [];
      const stop = waymark.on('store:state', (payload) => heard.push(payload));
      Object.assign(globalThis, { heard, stop });
    });
    window.app.emit('store:state', { state: 'saved', backups: null });
    window.app.emit('workspace:replaced', {});
    // Messages keep their order, so an answer says that what went before it has arrived.
    await window.page.evaluate(() => waymark.request('workspace:open', {}));
    await window.page.evaluate(() => (globalThis as unknown as { stop(): void }).stop());
    window.app.emit('store:state', { state: 'saving' });
    await window.page.evaluate(() => waymark.request('workspace:open', {}));
    const heard = await window.page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
    expect(heard).toEqual([{ state: 'saved', backups: null }]);
  });

  test('works again after a reload', async () => {
    await window.page.reload();
    const answer = await window.page.evaluate(() => waymark.request('workspace:open', {}));
    expect(answer).toEqual({ ok: true, value: { name: 'workspace:open', input: {} } });
  });
});
