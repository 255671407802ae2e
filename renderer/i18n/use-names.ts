import { useTranslation } from 'react-i18next';
import { levels } from '../../domain/path/levels.ts';

/** What a level, 1 to 5, is called. */
export function useLevelName(): (level: number) => string {
  const { t } = useTranslation();
  return (level) => t(`message.level.${levels[level - 1]!}`);
}

/** What a mentor is called: by the name that is known for their key. */
export function useMentorName(): (mentor: { readonly name: string | null }) => string {
  const { t } = useTranslation();
  return ({ name }) => name ?? t('reviews.received.mentor');
}
