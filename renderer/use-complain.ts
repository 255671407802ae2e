import { useCallback } from 'react';
import { useSay } from './i18n/use-say.ts';
import { useToasts } from './ui/Toasts.tsx';
import { problemOf } from './workspace.ts';

/** Tells the learner why something failed; of what they cancelled they know. */
export function useComplain(): (failure: unknown) => void {
  const say = useSay();
  const { show } = useToasts();
  return useCallback(
    (failure) => {
      const { kind, message } = problemOf(failure);
      if (kind !== 'cancelled') show({ text: say(message), tone: 'problem' });
    },
    [say, show],
  );
}
