import { createContext, use, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { IncomingKind } from '../domain/contract/file-kinds.ts';
import { Observable } from './observable.ts';

/** A file that came to the window: dropped on it, or handed over by the system. */
export interface Incoming {
  readonly kind: IncomingKind;
  /** The name by which main reads it. */
  readonly file: string;
}

/** The file that came last, until the screen that it is for takes it. */
export class IncomingFile extends Observable {
  #waiting: Incoming | undefined;

  readonly waiting = (): Incoming | undefined => this.#waiting;

  bring(incoming: Incoming | undefined): void {
    this.#waiting = incoming;
    this.announce();
  }

  /** The file that waits, if it is of one of these kinds: it waits no more. */
  take(kinds: readonly IncomingKind[]): Incoming | undefined {
    const waiting = this.#waiting;
    if (waiting === undefined || !kinds.includes(waiting.kind)) return undefined;
    this.bring(undefined);
    return waiting;
  }
}

const IncomingContext = createContext<IncomingFile | null>(null);

export const IncomingProvider = IncomingContext;

export function useIncomingFile(): IncomingFile {
  const incoming = use(IncomingContext);
  if (incoming === null) throw new Error('Nothing can come to this component.');
  return incoming;
}

/** Handles files of these kinds, those too that came before the component was there. */
export function useIncoming(kinds: readonly IncomingKind[], handle: (incoming: Incoming) => void): void {
  const incoming = useIncomingFile();
  const waiting = useSyncExternalStore(incoming.subscribe, incoming.waiting);
  const takeIt = useEffectEvent(() => {
    const taken = incoming.take(kinds);
    if (taken) handle(taken);
  });
  useEffect(() => {
    if (waiting) takeIt();
  }, [waiting]);
}
