import { useTranslation } from 'react-i18next';
import type { Mentor } from '../../contract/received.ts';
import { levels } from '../../domain/path/levels.ts';

/** The name of a level, 1 to 5. */
export function useLevelName(): (level: number) => string {
  const { t } = useTranslation();
  return (level) => t(`message.level.${levels[level - 1]!}`);
}

/** The name of a mentor as known for their key, and whether the learner has compared it. */
export function useMentorName(): (mentor: Pick<Mentor, 'name' | 'compared'>) => string {
  const { t } = useTranslation();
  return ({ name, compared }) =>
    t(compared ? 'message.report.mentors.known' : 'message.report.mentors.unknown', {
      name: name ?? t('reviews.received.mentor'),
    });
}
