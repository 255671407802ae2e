import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../domain/words/message.ts';
import { sayWith } from '../../domain/words/say.ts';
import type { Translate } from '../../domain/words/say.ts';

/** Translates the messages of main into the window's words. */
export function useSay(): (message: Message) => string {
  const { t } = useTranslation();
  // The keys come from main, whose messages are in the same catalogue.
  return useMemo(() => sayWith(t as unknown as Translate), [t]);
}
