import { ipcMain } from 'electron';
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import type { EventName, Payload } from '../../../contract/index.ts';
import { eventChannel, requestChannel } from '../../../contract/channels.ts';
import { error } from '../../../domain/base/result.ts';
import type { Result } from '../../../domain/base/result.ts';
import type { App } from '../../app/app.ts';
import type { WindowOrigin } from './origin.ts';
import { asJson } from './json-input.ts';
import { message } from '../../../domain/messages/message.ts';

export type FindWindow = () => BrowserWindow | undefined;

/**
 * Answers the window's requests. A request reaches the app only if it comes from our window and has the right
 * shape and size.
 */
export function answerRequests(
  waymark: Pick<App, 'handle'>,
  findWindow: FindWindow,
  origin: WindowOrigin,
): void {
  ipcMain.handle(requestChannel, async (event, ...sent: unknown[]): Promise<Result<unknown>> => {
    if (!isOwnWindow(event, findWindow(), origin)) {
      return error('untrusted', message('window.untrusted'));
    }
    const [name, input, job] = sent;
    if (typeof name !== 'string' || !isJobName(job) || sent.length > 3) return malformed();
    const json = asJson(input);
    if (json === 'too-large') {
      return error('too-large', message('window.tooMuch'));
    }
    if (json === 'malformed') return malformed();
    return waymark.handle(name, json.value, job);
  });
}

function isJobName(job: unknown): boolean {
  return job === undefined || (typeof job === 'string' && job.length <= 64);
}

/** Sends an event to the window, if it is still there. */
export function sendEvent<N extends EventName>(findWindow: FindWindow, name: N, payload: Payload<N>): void {
  const window = findWindow();
  if (window && !window.isDestroyed()) window.webContents.send(eventChannel, name, payload);
}

function isOwnWindow(
  event: IpcMainInvokeEvent,
  window: BrowserWindow | undefined,
  origin: WindowOrigin,
): boolean {
  const frame = event.senderFrame;
  if (!window || window.isDestroyed() || event.sender !== window.webContents || !frame) return false;
  return (
    frame.parent === null &&
    frame.frameTreeNodeId === window.webContents.mainFrame.frameTreeNodeId &&
    frame.origin === origin.origin &&
    origin.owns(frame.url)
  );
}

function malformed(): Result<never> {
  return error('invalid-input', message('window.malformed'));
}
