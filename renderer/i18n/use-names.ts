import { useTranslation } from 'react-i18next';
import type { Mentor } from '../../contract/received.ts';
import type { State } from '../../domain/base/states.ts';
import { levels } from '../../domain/path/levels.ts';

/** The name of a level, 1 to 5. */
export function useLevelName(): (level: number) => string {
  const { t } = useTranslation();
  return (level) => t(`message.level.${levels[level - 1]!}`);
}

/** A state in words, with the reason if there is one. */
export function useStateWords(): (state: State, reason: string | undefined) => string {
  const { t } = useTranslation();
  return (state, reason) => {
    const name = t(`message.state.${state}`);
    return reason ? t('tree.stateWithReason', { state: name, reason }) : name;
  };
}

/** The name of a mentor as known for their key, and whether the learner has compared it. */
export function useMentorName(): (mentor: Pick<Mentor, 'name' | 'compared'>) => string {
  const { t } = useTranslation();
  return ({ name, compared }) =>
    t(compared ? 'message.report.mentors.known' : 'message.report.mentors.unknown', {
      name: name ?? t('reviews.received.mentor'),
    });
}
