import type { CDPSession } from 'playwright-core';
import { eventChannel } from '../../../contract/channels.ts';
import type { EventListener } from '../../kernel/options.ts';
import { bindingName, bridgeScripts, receiveFunction, relayWorld } from './bridge.ts';
import type { Caller } from './requests.ts';

export interface ChannelOptions {
  /** The text of the built preload. */
  readonly preload: string;
  readonly origin: string;
  /** Answers a request; `request` is what the page sent, unchecked. */
  readonly answer: (caller: Caller, request: string) => Promise<unknown>;
  /** Called when the page's document is gone: it was reloaded, or the page navigated away. */
  readonly onGone: () => void;
}

/** The connection between one page and the host. */
export interface Channel {
  /** Sends an event to the page, if one is listening. */
  readonly send: EventListener;
}

/**
 * Installs the bridge in every document that `session` will show, and answers its requests.
 *
 * Playwright's own `exposeBinding` is not used: it leaves the raw binding on `window`, where any script of
 * the page can call it (https://github.com/microsoft/playwright, server/page.ts, PageBinding).
 */
export async function openChannel(session: CDPSession, options: ChannelOptions): Promise<Channel> {
  const worlds = new Map<number, Caller>();
  let mainFrame = '';

  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId === undefined) mainFrame = frame.id;
  });
  session.on('Runtime.executionContextsCleared', () => {
    worlds.clear();
    options.onGone();
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    worlds.delete(executionContextId);
  });
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name !== relayWorld) return;
    const frame: unknown = context.auxData?.['frameId'];
    worlds.set(context.id, { origin: context.origin, isMainFrame: frame === mainFrame });
  });

  const hand = (world: number, message: unknown): void => {
    session
      .send('Runtime.callFunctionOn', {
        functionDeclaration: receiveFunction,
        executionContextId: world,
        arguments: [{ value: JSON.stringify(message) }],
        silent: true,
      })
      // The page went away in the meantime; the next one requests everything again.
      .catch(() => {});
  };

  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== bindingName) return;
    const caller = worlds.get(executionContextId) ?? { origin: '', isMainFrame: false };
    const [, id, request] = /^(\d{1,15}) (.*)$/s.exec(payload) ?? [];
    if (id === undefined || request === undefined) return;
    void options
      .answer(caller, request)
      .then((result) => hand(executionContextId, { answer: Number(id), result }));
  });

  const scripts = bridgeScripts(options.preload, options.origin);
  await session.send('Page.enable');
  mainFrame = (await session.send('Page.getFrameTree')).frameTree.frame.id;
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: bindingName, executionContextName: relayWorld });
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: scripts.relay,
    worldName: relayWorld,
  });
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload });

  return {
    send(name, payload) {
      for (const [world, caller] of worlds) {
        if (caller.isMainFrame && caller.origin === options.origin) {
          hand(world, { channel: eventChannel, name, payload });
        }
      }
    },
  };
}
