import { useTranslation } from 'react-i18next';
import { levels } from '../../domain/path/levels.ts';

/** The name of a level, 1 to 5. */
export function useLevelName(): (level: number) => string {
  const { t } = useTranslation();
  return (level) => t(`message.level.${levels[level - 1]!}`);
}

/** The name of a mentor, as known for their key. */
export function useMentorName(): (mentor: { readonly name: string | null }) => string {
  const { t } = useTranslation();
  return ({ name }) => name ?? t('reviews.received.mentor');
}
