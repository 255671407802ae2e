import { useState } from 'react';
import type { Input } from '../../../../contract/index.ts';
import type { Signer } from '../../../../contract/people.ts';
import { send } from '../../../state/api.ts';
import { useNavigation } from '../../../navigation/navigation.tsx';
import { useReportError } from '../../../state/use-report-error.ts';

type Source = Input<'mentor:open'>['share'];

/** Opens shares. If a known name comes with another key, it waits until the learner has compared the key. */
export function useOpenShare() {
  const reportError = useReportError();
  const navigation = useNavigation();
  const [waiting, setWaiting] = useState<{ readonly share: Source; readonly signer: Signer }>();

  async function open(choose: () => Promise<Source | null>, compared: string | null = null): Promise<void> {
    try {
      const share = await choose();
      if (share === null) return;
      const answer = await send('mentor:open', { share, compared });
      if (answer.stopped) return setWaiting({ share, signer: answer.signer });
      setWaiting(undefined);
      navigation.change({ reviews: { tab: 'give', share: answer.opened.hash } });
    } catch (failure) {
      reportError(failure);
    }
  }

  return {
    /** The signer of the waiting share. */
    stopped: waiting?.signer,
    choose: () => open(() => send('files:open', { kind: 'share' })),
    open: (share: Source) => open(async () => share),
    reopen: (kept: string) => open(async () => ({ kept })),
    accept: (fingerprint: string) => open(async () => waiting?.share ?? null, fingerprint),
    close: () => setWaiting(undefined),
  };
}
