import { useTranslation } from 'react-i18next';
import type { Skill } from '../../../domain/path/schema.ts';
import { useViewOf } from '../../use-workspace.tsx';

/** Whether the role needs a skill, in a word or two. Of a choice, only what is taken or was begun, and counts, is required. */
export function useKind({ key, required }: Skill): string {
  const { t } = useTranslation();
  const isInChoice = useViewOf(({ index }) => index.path.choices.some(({ skills }) => skills.includes(key)));
  const { done, learning } = useViewOf(({ tally }) => tally(key)).all;
  const isCounted = useViewOf(({ standing }) => standing.counted.has(key));
  const isTaken = useViewOf(({ decided }) => Object.values(decided).some((keys) => keys.includes(key)));
  if (!isInChoice) return t(required ? 'tree.required' : 'tree.optional');
  return t(isCounted && (isTaken || done + learning > 0) ? 'tree.byChoice' : 'tree.inChoice');
}
