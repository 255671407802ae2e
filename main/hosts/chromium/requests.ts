import { error } from '../../../domain/base/result.ts';
import type { Result } from '../../../domain/base/result.ts';
import type { App } from '../../app/app.ts';
import { message } from '../../../domain/messages/message.ts';

/** The maximum size of a request from the window, in bytes of JSON. */
export const maxRequestBytes = 1024 * 1024;

/** The origin of a request, according to the browser (not the page). */
export interface Caller {
  readonly origin: string;
  readonly isMainFrame: boolean;
}

/**
 * Answers one request of the window: who asks, how much, in what shape; only then the handler.
 * @param request JSON of `[name, input]`, or of `[name, input, job]`
 * @param origin the one origin that may ask
 */
export async function answerRequest(
  app: Pick<App, 'handle'>,
  caller: Caller,
  request: unknown,
  origin: string,
): Promise<Result<unknown>> {
  if (!caller.isMainFrame || caller.origin !== origin) {
    return error('untrusted', message('window.untrusted'));
  }
  if (typeof request !== 'string') return malformed();
  if (Buffer.byteLength(request) > maxRequestBytes) {
    return error('too-large', message('window.tooMuch'));
  }
  const call = parseCall(request);
  return call === null ? malformed() : app.handle(call.name, call.input, call.job);
}

function parseCall(request: string): { name: string; input: unknown; job?: string } | null {
  try {
    const call: unknown = JSON.parse(request);
    if (!Array.isArray(call) || typeof call[0] !== 'string') return null;
    const [name, input, job] = call as [string, ...unknown[]];
    if (call.length === 2) return { name, input };
    return call.length === 3 && typeof job === 'string' ? { name, input, job } : null;
  } catch {
    return null;
  }
}

function malformed(): Result<never> {
  return error('invalid-input', message('window.malformed'));
}
