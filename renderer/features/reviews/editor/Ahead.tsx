import { useTranslation } from 'react-i18next';
import type { Share } from '../../../../domain/formats/share.ts';
import { doneAtPace } from '../../../../domain/forecast/plan.ts';
import { BurnUp } from '../../../fields/BurnUp.tsx';
import { useForecastWords } from '../../../fields/use-forecast-words.ts';
import { useFormat } from '../../../i18n/format.ts';
import styles from './editor.module.css';

/** What the learner plans, and when the rest will be done; nothing if they share neither. */
export function Ahead({ share: { path, plan = null, forecast } }: { share: Share }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useForecastWords();
  if (plan === null && forecast === undefined) return null;
  const { area, skills = [] } = plan ?? {};
  const today = forecast?.done.at(-1)?.day;
  const atPlan =
    plan === null || forecast === undefined || today === undefined
      ? null
      : doneAtPace(forecast.left.hours, plan.hours, today, new Set(plan.off));
  const titles = new Map(path.skills.map(({ key, title }) => [key, title]));
  const goal =
    skills.length > 0
      ? format.list(skills.map((key) => titles.get(key)!))
      : path.areas.find(({ id }) => id === area)?.title;
  const lines = [
    ...(plan === null
      ? []
      : [
          {
            name: t('plan.plan'),
            text: [
              t('plan.by', { day: format.date(plan.by) }),
              t('reviews.desk.hours', { hours: plan.hours }),
            ].join(', '),
          },
          ...(goal === undefined ? [] : [{ name: t('plan.goal'), text: goal }]),
          ...(plan.off.length === 0
            ? []
            : [{ name: t('reviews.desk.off'), text: format.list(plan.off.map((day) => format.date(day))) }]),
        ]),
    ...(atPlan === null ? [] : [{ name: t('plan.atPlan'), text: format.date(atPlan) }]),
    ...(forecast === undefined
      ? []
      : words(
          forecast.kind === 'complete'
            ? { kind: 'complete' }
            : forecast.kind === 'too-early'
              ? { kind: 'too-early', weeks: forecast.weeks }
              : { ...forecast, kind: 'dates' },
        )),
  ];
  return (
    <section>
      <h3>{t('plan.title')}</h3>
      <dl className={styles.ahead}>
        {lines.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {forecast !== undefined && (
        <BurnUp
          done={forecast.done}
          left={forecast.left.hours}
          by={plan?.by ?? null}
          atPlan={atPlan}
          likely={forecast.likely}
          careful={forecast.careful}
        />
      )}
    </section>
  );
}
