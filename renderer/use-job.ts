import { useEffect, useState } from 'react';
import type { Payload } from '../domain/contract/index.ts';
import type { RequestName } from '../domain/contract/names.ts';
import { listen, send } from './api.ts';

/** How far a job has come; `cancel` ends it. Undefined before it has told anything. */
export function useJob(name: RequestName): {
  readonly progress: Payload<'job:progress'> | undefined;
  readonly cancel: () => void;
} {
  const [progress, setProgress] = useState<Payload<'job:progress'>>();
  useEffect(
    () =>
      listen('job:progress', (told) => {
        if (told.job === name) setProgress(told);
      }),
    [name],
  );
  // Where it cannot be ended it goes on to its end, and nothing is lost.
  return { progress, cancel: () => void send('jobs:cancel', { job: name }).catch(() => {}) };
}
