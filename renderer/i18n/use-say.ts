import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../domain/words/message.ts';
import { sayWith } from '../../domain/words/say.ts';
import type { Translate } from '../../domain/words/say.ts';

/** What puts the messages of main into the words of the window. */
export function useSay(): (message: Message) => string {
  const { t } = useTranslation();
  // The keys come from main, whose messages are of the same catalogue.
  return useMemo(() => sayWith(t as unknown as Translate), [t]);
}
