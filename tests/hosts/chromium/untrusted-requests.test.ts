import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CDPSession, Frame } from 'playwright-core';
import type { Bridge } from '../../../contract/index.ts';
import { bindingName, relayWorld } from '../../../main/hosts/chromium/bridge.ts';
import { answerRequest, maxRequestBytes } from '../../../main/hosts/chromium/requests.ts';
import { buildTestWindow } from './open-test-window.ts';
import type { TestWindow } from './open-test-window.ts';

declare const waymark: Bridge;

const origin = 'https://waymark.invalid';
const request = JSON.stringify(['progress:mark', { item: 'a/b', state: 'done' }]);
const ours = { origin, isMainFrame: true };

describe('E3: no request reaches a handler', () => {
  const never = { handle: () => expect.unreachable('the handler was reached') };

  test.each([
    ['from another origin', { origin: 'https://example.com', isMainFrame: true }],
    ['from no origin', { origin: 'null', isMainFrame: true }],
    ['from an origin that only begins like ours', { origin: `${origin}.example.com`, isMainFrame: true }],
    ['from a subframe', { origin, isMainFrame: false }],
  ])('%s', async (_, caller) => {
    expect(await answerRequest(never, caller, request, origin)).toMatchObject({
      error: { kind: 'untrusted' },
    });
  });

  test.each([
    ['that is not text', 7],
    ['that is not JSON', '{'],
    ['that is an object', '{"0":"progress:mark"}'],
    ['with no input', '["progress:mark"]'],
    ['with something more', '["progress:mark",{},{}]'],
    ['whose name is no text', '[7,{}]'],
  ])('%s', async (_, malformed) => {
    expect(await answerRequest(never, ours, malformed, origin)).toMatchObject({
      error: { kind: 'invalid-input' },
    });
  });

  test('of more than 1 MB, counted in bytes', async () => {
    const large = JSON.stringify(['progress:note', { text: 'ä'.repeat(maxRequestBytes / 2) }]);
    expect(large.length).toBeLessThan(maxRequestBytes);
    expect(await answerRequest(never, ours, large, origin)).toMatchObject({ error: { kind: 'too-large' } });
  });
});

describe('E3 in a real window', () => {
  let built: Awaited<ReturnType<typeof buildTestWindow>>;
  let window: TestWindow;
  let session: CDPSession;
  beforeAll(async () => {
    built = await buildTestWindow();
    window = await built.open();
    session = await window.page.context().newCDPSession(window.page);
    await session.send('Page.enable');
    // Our policy allows no frames at all; simulate that it was bypassed.
    await session.send('Page.setBypassCSP', { enabled: true });
    await window.page.reload();
  });
  beforeEach(() => void window.app.calls.splice(0));
  afterAll(async () => {
    await window?.close();
    await built?.remove();
  });

  /** Calls the raw binding in the relay's world of a frame, which no page script can do. */
  async function callBinding(frame: Frame, message: string): Promise<void> {
    const { frameTree } = await session.send('Page.getFrameTree');
    const child = frameTree.childFrames?.[0]?.frame.id;
    const frameId = frame === window.page.mainFrame() ? frameTree.frame.id : child;
    if (frameId === undefined)
      throw new Error('The frame is in another process, where the host has no binding.');
    const world = await session.send('Page.createIsolatedWorld', { frameId, worldName: relayWorld });
    const { exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `${bindingName}(${JSON.stringify(message)})`,
      contextId: world.executionContextId,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    // What the binding sent has been looked at once a later request is answered.
    await window.page.evaluate("waymark.request('workspace:open', {})");
  }

  async function withFrame(source: string, use: (frame: Frame) => Promise<void>): Promise<void> {
    await window.page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
      return new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    }, source);
    const frame = window.page.frames()[1];
    if (!frame) throw new Error('There is no frame.');
    await use(frame).finally(() => window.page.evaluate(() => document.querySelector('iframe')?.remove()));
  }

  test('the main frame does get through, so that the tests below can fail', async () => {
    await callBinding(window.page.mainFrame(), `1 ${request}`);
    expect(window.app.calls.map(({ name }) => name)).toContain('progress:mark');
  });

  test.each([
    ['a subframe of our own origin', '/index.html'],
    ['a subframe of a foreign origin', 'data:text/html,<p>foreign</p>'],
  ])('%s has no waymark, and its raw calls are refused', async (_, source) => {
    await withFrame(source, async (frame) => {
      expect(await frame.evaluate('typeof waymark + typeof waymarkSend')).toBe('undefinedundefined');
      await callBinding(frame, `1 ${request}`);
    });
    expect(window.app.calls.map(({ name }) => name)).toEqual(['workspace:open']);
  });

  test.each([
    ['without an id', request],
    ['with an id that is no number', `x ${request}`],
    ['empty', ''],
    ['of a wrong shape', '1 {"name":"progress:mark"}'],
    ['oversize', `1 ["progress:note",{"text":"${'x'.repeat(maxRequestBytes)}"}]`],
  ])('a message %s is refused', async (_, message) => {
    await callBinding(window.page.mainFrame(), message);
    expect(window.app.calls.map(({ name }) => name)).toEqual(['workspace:open']);
  });

  test('an oversize request is answered with too-large', async () => {
    const answer = await window.page.evaluate(
      (text) => waymark.request('progress:note', { item: 'a/b', text }),
      'x'.repeat(maxRequestBytes),
    );
    expect(answer).toMatchObject({ ok: false, error: { kind: 'too-large' } });
    expect(window.app.calls).toEqual([]);
  });
});
