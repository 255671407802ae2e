import type { Suggestion } from '../../../domain/standing/next-items.ts';
import { namedReason, reasonWords } from '../../../domain/standing/describe-reason.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslate } from '../../i18n/use-say.ts';
import { useView } from '../../state/use-workspace.tsx';

/** Explains in words why an item is suggested. */
export function useReason(): (suggestion: Suggestion) => string {
  const translate = useTranslate();
  const { list } = useFormat();
  const { index } = useView();
  return (suggestion) => translate(reasonWords(namedReason(suggestion, index), translate, list));
}
