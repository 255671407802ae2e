import { useTranslation } from 'react-i18next';
import type { Mentor } from '../../contract/received.ts';
import type { Aim } from '../../domain/formats/review.ts';
import type { State } from '../../domain/base/states.ts';
import { levels } from '../../domain/path/levels.ts';
import { useFormat } from './format.ts';

/** The name of a level, 1 to 5. */
export function useLevelName(): (level: number) => string {
  const { t } = useTranslation();
  return (level) => t(`message.level.${levels[level - 1]!}`);
}

/** What a mentor would have the learner aim for, in words. */
export function useAimWords(): (aim: Aim) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useLevelName();
  return ({ level, by }) =>
    by === undefined
      ? t('message.reviews.aim', { level: nameOf(level) })
      : t('message.reviews.aimBy', { level: nameOf(level), day: format.date(by) });
}

/** A mentor's rating in words: the level, and what to aim for. */
export function useRatingWords(): (rating: {
  readonly level: number;
  readonly aim?: Aim | undefined;
}) => string {
  const nameOf = useLevelName();
  const aimWords = useAimWords();
  return ({ level, aim }) => (aim === undefined ? nameOf(level) : `${nameOf(level)} · ${aimWords(aim)}`);
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
