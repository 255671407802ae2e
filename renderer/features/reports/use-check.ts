import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { send } from '../../state/api.ts';
import { useReportError } from '../../state/use-report-error.ts';

export type Verdict = Output<'files:verify'>;

/** Lets main check a report that the learner chooses or drops, and holds the result. */
export function useCheck() {
  const reportError = useReportError();
  const [verdict, setVerdict] = useState<Verdict>();

  async function check(choose: () => Promise<{ readonly file: string } | null>): Promise<void> {
    try {
      const chosen = await choose();
      if (chosen !== null) setVerdict(await send('files:verify', chosen));
    } catch (failure) {
      reportError(failure);
    }
  }

  return {
    verdict,
    close: () => setVerdict(undefined),
    choose: () => check(() => send('files:open', { kind: 'report' })),
    look: (file: string) => check(async () => ({ file })),
  };
}
