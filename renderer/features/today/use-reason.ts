import { useTranslation } from 'react-i18next';
import type { PlacedItem } from '../../../domain/path/path-index.ts';
import type { Reason } from '../../../domain/readiness/next-items.ts';
import { useFormat } from '../../i18n/format.ts';
import { useView } from '../../use-workspace.tsx';

const named = 2;

/** Says in words why an item is suggested. */
export function useReason(): (placed: PlacedItem, reason: Reason) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const { path, skills } = useView().index;
  const titleOf = (key: string) => skills.get(key)?.title ?? key;
  return (placed, reason) => {
    const skill = placed.skill.title;
    switch (reason.kind) {
      case 'asked':
        return t('reason.asked', { skill });
      case 'under-way':
        return reason.days === 0
          ? t('reason.begunToday', { skill })
          : t('reason.underWay', { skill, count: reason.days });
      case 'nearly-complete':
        return t('reason.nearlyComplete', { skill, count: reason.left });
      case 'thin': {
        const { done, required } = reason;
        const responsibility = path.responsibilities.find(({ id }) => id === reason.responsibility)!.title;
        return done === 0
          ? t('reason.nothingYet', { responsibility })
          : t('reason.thin', { responsibility, done, required });
      }
      case 'begun':
        return t('reason.begun', { skill, done: reason.done, required: reason.required });
      case 'opens': {
        const others = reason.skills.length - named;
        const opened = reason.skills.slice(0, named).map(titleOf);
        return t('reason.opens', {
          skill,
          skills: format.list(others > 0 ? [...opened, t('reason.others', { count: others })] : opened),
        });
      }
      case 'first':
        return t('reason.first', { skill });
    }
  };
}
