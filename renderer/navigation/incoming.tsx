import { createContext, use, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import type { IncomingKind } from '../../contract/file-kinds.ts';
import { Observable } from '../state/observable.ts';
import { useIsCovered } from '../ui/is-covered.ts';
import { useReportError } from '../state/use-report-error.ts';

/** A file that arrived at the window: dropped on it, or passed by the system. */
export interface Incoming {
  readonly kind: IncomingKind;
  /** Passes the file to main. @returns the name under which main can read it */
  readonly upload: () => Promise<{ readonly file: string }>;
}

/** The files that wait for their screens. They open one after the other. */
export class IncomingFiles extends Observable {
  #waiting: readonly Incoming[] = [];
  #begun: Incoming | undefined;

  /** The file whose turn it is. */
  readonly first = (): Incoming | undefined => this.#waiting[0];

  add(file: Incoming): void {
    this.#waiting = [...this.#waiting, file];
    this.announce();
  }

  /** Claims the first file. @returns false if it is claimed already, so that no file is handled twice */
  begin(): boolean {
    const first = this.first();
    if (this.#begun === first) return false;
    this.#begun = first;
    return first !== undefined;
  }

  /** Removes a handled file; the next one gets its turn. */
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
 * Handles files of these kinds, including those that arrived before the component was mounted. While
 * something covers the window, files wait.
 * @param isBusy whether the result of a file is still open; the next file then waits until it is closed
 */
export function useIncoming(
  kinds: readonly IncomingKind[],
  handle: (kind: IncomingKind, file: string) => Promise<void>,
  isBusy: boolean,
): void {
  const incoming = useIncomingFiles();
  const reportError = useReportError();
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
      .upload()
      .then(({ file }) => handle(first.kind, file))
      .catch(reportError);
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
