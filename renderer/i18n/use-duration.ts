import { useTranslation } from 'react-i18next';

/** Minutes in words: `25 min`, `2 h`, `2 h 5 min`. */
export function useDuration(): (minutes: number) => string {
  const { t } = useTranslation();
  return (all) => {
    const [hours, minutes] = [Math.floor(all / 60), all % 60];
    if (hours === 0) return t('time.minutes', { minutes });
    return minutes === 0 ? t('hours', { hours }) : t('time.both', { hours, minutes });
  };
}
