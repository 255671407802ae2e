import type { Bridge, Input, Output, Payload } from '../domain/contract/index.ts';
import type { EventName, RequestName } from '../domain/contract/names.ts';
import { WaymarkError } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';

declare global {
  interface Window {
    readonly waymark: Bridge;
  }
}

type Send = (input: unknown) => Promise<Result<unknown>>;

/** Sends a request to main. @throws WaymarkError with the problem for the learner */
export async function send<N extends RequestName>(name: N, input: Input<N>): Promise<Output<N>> {
  const [feature, verb] = name.split(':') as [string, string];
  const bridge = window.waymark as unknown as Readonly<Record<string, Readonly<Record<string, Send>>>>;
  const result = await bridge[feature]![verb]!(input);
  if (!result.ok) throw new WaymarkError(result.error.kind, result.error.message, result.error.detail);
  return result.value as Output<N>;
}

/** Listens to an event of main; returns an unsubscribe function. */
export function listen<N extends EventName>(name: N, listener: (payload: Payload<N>) => void): () => void {
  return window.waymark.on(name, listener);
}
