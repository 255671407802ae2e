import type { Bridge, EventName, Input, Output, Payload, RequestName } from '../../contract/index.ts';
import { WaymarkError } from '../../domain/base/result.ts';

declare global {
  interface Window {
    readonly waymark: Bridge;
  }
}

/**
 * Sends a request to main.
 * @param job see `Bridge`
 * @throws WaymarkError with the problem for the learner
 */
export async function send<N extends RequestName>(
  name: N,
  input: Input<N>,
  job?: string,
): Promise<Output<N>> {
  const result = await window.waymark.request(name, input, job);
  if (!result.ok) throw new WaymarkError(result.error.kind, result.error.message, result.error.detail);
  return result.value;
}

/** Subscribes to an event of the main process. @returns a function that unsubscribes */
export function listen<N extends EventName>(name: N, listener: (payload: Payload<N>) => void): () => void {
  return window.waymark.on(name, listener);
}
