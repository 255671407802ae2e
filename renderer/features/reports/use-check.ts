import { useState } from 'react';
import type { Output } from '../../../domain/contract/index.ts';
import { longestPart } from '../../../domain/contract/file-kinds.ts';
import { send } from '../../api.ts';
import { useComplain } from '../../use-complain.ts';

export type Verdict = Output<'reports:verify'>;

/** Lets main look at a report that the learner chooses or drops, and keeps what it has found. */
export function useCheck() {
  const complain = useComplain();
  const [verdict, setVerdict] = useState<Verdict>();

  async function check(choose: () => Promise<{ readonly file: string } | null>): Promise<void> {
    try {
      const chosen = await choose();
      if (chosen !== null) setVerdict(await send('reports:verify', chosen));
    } catch (failure) {
      complain(failure);
    }
  }

  return {
    verdict,
    close: () => setVerdict(undefined),
    choose: () => check(() => send('files:open', { kind: 'report' })),
    drop: (file: File) => check(() => hand(file)),
  };
}

/** Hands a file that was dropped to main, part by part: of a dropped file a page knows no more than its bytes. */
async function hand(file: File): Promise<{ readonly file: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  for (let start = 0; ; start += longestPart) {
    const part = bytes.subarray(start, start + longestPart);
    const isLast = start + longestPart >= bytes.length;
    const taken = await send('files:drop', { part: base64Of(part), isFirst: start === 0, isLast });
    if (taken !== null) return taken;
  }
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  // A call takes some ten thousand arguments at most.
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}
