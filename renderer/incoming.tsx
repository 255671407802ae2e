import { createContext, use, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import type { IncomingKind } from '../contract/file-kinds.ts';
import { Observable } from './observable.ts';
import { useIsCovered } from './ui/is-covered.ts';
import { useComplain } from './use-complain.ts';

/** A file that came to the window: dropped on it, or handed over by the system. */
export interface Incoming {
  readonly kind: IncomingKind;
  /** Has main take it in; answers with the name by which main reads it. */
  readonly hand: () => Promise<{ readonly file: string }>;
}

/** The files that have come and wait for their screen: they open one after the other. */
export class IncomingFiles extends Observable {
  #waiting: readonly Incoming[] = [];
  #begun: Incoming | undefined;

  /** The one whose turn it is. */
  readonly first = (): Incoming | undefined => this.#waiting[0];

  add(file: Incoming): void {
    this.#waiting = [...this.#waiting, file];
    this.announce();
  }

  /** Whether the caller is the one to handle the first: nobody handles a file twice. */
  begin(): boolean {
    const first = this.first();
    if (this.#begun === first) return false;
    this.#begun = first;
    return first !== undefined;
  }

  /** A file has been looked at: it is the turn of the next. */
  finish(file: Incoming): void {
    if (this.first() !== file) return;
    this.#waiting = this.#waiting.slice(1);
    this.announce();
  }
}

const IncomingContext = createContext<IncomingFiles | null>(null);

export const IncomingProvider = IncomingContext;

export function useIncomingFiles(): IncomingFiles {
  const incoming = use(IncomingContext);
  if (incoming === null) throw new Error('Nothing can come to this component.');
  return incoming;
}

/** The file whose turn it is. */
export function useFirstIncoming(): Incoming | undefined {
  const incoming = useIncomingFiles();
  return useSyncExternalStore(incoming.subscribe, incoming.first);
}

/**
 * Handles files of these kinds, those too that came before the component was there. What lies over the window comes
 * first: a file opens when it is closed.
 * @param isBusy whether what became of a file still lies open: the next one waits until it is closed
 */
export function useIncoming(
  kinds: readonly IncomingKind[],
  handle: (kind: IncomingKind, file: string) => Promise<void>,
  isBusy: boolean,
): void {
  const incoming = useIncomingFiles();
  const complain = useComplain();
  const first = useFirstIncoming();
  const begun = useRef<{ readonly file: Incoming; readonly handling: Promise<void> }>(undefined);
  const [handled, setHandled] = useState<Incoming>();
  const mustWait = useIsCovered(first !== undefined);
  const step = useEffectEvent(() => {
    if (first === undefined || isBusy || !kinds.includes(first.kind)) return;
    if (first === handled) return incoming.finish(first);
    if (mustWait) return;
    if (!incoming.begin()) return;
    const handling = first
      .hand()
      .then(({ file }) => handle(first.kind, file))
      .catch(complain);
    begun.current = { file: first, handling };
    void handling.then(() => setHandled(first));
  });
  useEffect(() => step(), [first, handled, isBusy, mustWait]);
  // If the learner leaves the screen, the file is finished; the next one waits until main has read this one.
  useEffect(
    () => () => void begun.current?.handling.then(() => incoming.finish(begun.current!.file)),
    [incoming],
  );
}
