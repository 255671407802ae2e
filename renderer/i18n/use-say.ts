import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../domain/messages/message.ts';
import { translateWith } from '../../domain/messages/translate.ts';
import type { Lookup } from '../../domain/messages/translate.ts';
import { useFormat } from './format.ts';

/** Translates the messages of main into the window's words. */
export function useTranslate(): (message: Message) => string {
  const { t } = useTranslation();
  const { date } = useFormat();
  // The keys come from main, whose messages are in the same catalogue.
  return useMemo(() => translateWith(t as unknown as Lookup, date), [t, date]);
}
