import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../actions/use-actions.tsx';
import { useToasts } from '../ui/Toasts.tsx';

/** Returns a function that says what was just done, and offers to undo it. */
export function useSayDone(): (text: string) => void {
  const { t } = useTranslation();
  const { show } = useToasts();
  const registry = useActions();
  return useCallback(
    (text) =>
      show({
        tone: 'note',
        text,
        actions: [{ text: t('action.undo'), onPress: () => registry.run('undo') }],
      }),
    [t, show, registry],
  );
}
