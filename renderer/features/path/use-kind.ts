import { useTranslation } from 'react-i18next';
import type { Skill } from '../../../domain/path/schema.ts';
import { useView } from '../../use-workspace.tsx';

/** Whether the role needs a skill, in a word or two. */
export function useKind(skill: Skill): string {
  const { t } = useTranslation();
  const { index, standing } = useView();
  const inChoice = index.path.choices.some(({ skills }) => skills.includes(skill.key));
  if (inChoice) return t(standing.counted.has(skill.key) ? 'tree.byChoice' : 'tree.alternative');
  return t(skill.required ? 'tree.required' : 'tree.optional');
}
