import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import type { Forecast } from '../../domain/forecast/forecast.ts';

/** A forecast in words, line by line. */
export function useForecastWords(): (
  forecast: Forecast,
) => readonly { readonly name: string; readonly text: string }[] {
  const { t } = useTranslation();
  const format = useFormat();
  const day = (on: string | null) => (on === null ? t('plan.beyond') : format.date(on));
  return (forecast) => {
    if (forecast.kind === 'complete') return [{ name: t('plan.forecast'), text: t('plan.complete') }];
    if (forecast.kind === 'too-early')
      return [{ name: t('plan.forecast'), text: t('plan.tooEarly', { count: forecast.weeks }) }];
    return [
      { name: t('plan.likely'), text: day(forecast.likely) },
      { name: t('plan.careful'), text: day(forecast.careful) },
    ];
  };
}
