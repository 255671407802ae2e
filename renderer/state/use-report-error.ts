import { useCallback } from 'react';
import { useTranslate } from '../i18n/use-say.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { problemOf } from './workspace.ts';

/**
 * Returns a function that tells the learner why something failed, except for what they cancelled themselves.
 */
export function useReportError(): (failure: unknown) => void {
  const translate = useTranslate();
  const { show } = useToasts();
  return useCallback(
    (failure) => {
      const { kind, message } = problemOf(failure);
      if (kind !== 'cancelled') show({ text: translate(message), tone: 'problem' });
    },
    [translate, show],
  );
}
