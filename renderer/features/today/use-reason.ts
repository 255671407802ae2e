import type { Suggestion } from '../../../domain/readiness/next-items.ts';
import { namedReason, reasonWords } from '../../../domain/words/reason.ts';
import { useFormat } from '../../i18n/format.ts';
import { useSay } from '../../i18n/use-say.ts';
import { useView } from '../../use-workspace.tsx';

/** Explains in words why an item is suggested. */
export function useReason(): (suggestion: Suggestion) => string {
  const say = useSay();
  const { list } = useFormat();
  const { index } = useView();
  return (suggestion) => say(reasonWords(namedReason(suggestion, index), say, list));
}
