import { useEffect, useMemo, useRef, useState } from 'react';
import type { Input, Output, Payload, RequestName } from '../../contract/index.ts';
import { listen, send } from './api.ts';

type Progress = Payload<'job:progress'>;

export interface JobControl {
  /** Sends a request whose progress is followed; a former one of the same control is cancelled. */
  readonly send: <N extends RequestName>(name: N, input: Input<N>) => Promise<Output<N>>;
  /** How far it has come; undefined before it has reported anything. */
  readonly progress: Progress | undefined;
  readonly cancel: () => void;
}

/** Sends long work one at a time, follows it and can end it. */
export function useJob(): JobControl {
  const [progress, setProgress] = useState<Progress>();
  const current = useRef<string>(undefined);
  useEffect(
    () =>
      listen('job:progress', (report) => {
        if (report.job === current.current) setProgress(report);
      }),
    [],
  );
  const control = useMemo(() => {
    const cancel = () => {
      const job = current.current;
      current.current = undefined;
      // If it cannot be ended it goes on to its end, and nothing is lost.
      if (job !== undefined) send('jobs:cancel', { job }).catch(() => {});
    };
    return {
      cancel,
      send<N extends RequestName>(name: N, input: Input<N>): Promise<Output<N>> {
        cancel();
        const job = crypto.randomUUID();
        current.current = job;
        setProgress(undefined);
        return send(name, input, job).finally(() => {
          if (current.current === job) current.current = undefined;
        });
      },
    };
  }, []);
  return { ...control, progress };
}
