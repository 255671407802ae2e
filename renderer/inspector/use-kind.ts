import { useTranslation } from 'react-i18next';
import type { Skill } from '../../domain/path/schema.ts';
import { useViewOf } from '../state/use-workspace.tsx';

/**
 * Whether the role requires a skill, in a word or two. A skill of a choice group is required only if it
 * counts and is chosen or started.
 */
export function useKind({ key, required }: Skill): string {
  const { t } = useTranslation();
  const isInChoice = useViewOf(({ index }) => index.path.choices.some(({ skills }) => skills.includes(key)));
  const { done, learning } = useViewOf(({ itemCounts }) => itemCounts(key)).all;
  const isCounted = useViewOf(({ standing }) => standing.counted.has(key));
  const isTaken = useViewOf(({ decided }) => Object.values(decided).some((keys) => keys.includes(key)));
  if (!isInChoice) return t(required ? 'tree.required' : 'tree.optional');
  return t(isCounted && (isTaken || done + learning > 0) ? 'tree.byChoice' : 'tree.inChoice');
}
