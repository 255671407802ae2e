import { useTranslation } from 'react-i18next';
import type { Skill } from '../../../domain/path/schema.ts';
import { useView } from '../../use-workspace.tsx';

/** Whether the role needs a skill, in a word or two. Of a choice, only what was begun and counts is required. */
export function useKind({ key, required }: Skill): string {
  const { t } = useTranslation();
  const { index, standing, tally } = useView();
  const isInChoice = index.path.choices.some(({ skills }) => skills.includes(key));
  if (!isInChoice) return t(required ? 'tree.required' : 'tree.optional');
  const { done, learning } = tally(key).all;
  return t(standing.counted.has(key) && done + learning > 0 ? 'tree.byChoice' : 'tree.inChoice');
}
