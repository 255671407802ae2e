import { useTranslation } from 'react-i18next';
import { drawBurnUp } from '../../domain/charts/burn-up.ts';
import { useFormat } from '../i18n/format.ts';
import { Drawing } from '../ui/Drawing.tsx';
import type { BurnUpChart } from '../../domain/charts/burn-up.ts';
import styles from './burn-up.module.css';

const width = 400;

interface Props extends Pick<BurnUpChart, 'done' | 'by' | 'atPlan' | 'likely' | 'careful'> {
  /** The hours left. */
  readonly left: number;
}

/** The drawing of what is done, planned and foreseen, with its legend, and a table behind it for screen readers. */
export function BurnUp({ done, left, by, atPlan, likely, careful }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (by === null && likely === null) return null;
  const whole = done.at(-1)!.hours + left;
  const tree = drawBurnUp({
    done,
    whole,
    by,
    atPlan,
    likely,
    careful,
    width,
    // The year where there is more than one.
    month: (day) => (day.slice(5, 7) === '01' ? day.slice(0, 4) : format.month(day)),
    number: format.number,
  });
  const ahead = [
    ...(by === null ? [] : [{ day: by, name: t('plan.plan') }]),
    ...(atPlan === null ? [] : [{ day: atPlan, name: t('plan.atPlan') }]),
    ...(likely === null ? [] : [{ day: likely, name: t('plan.likely') }]),
    ...(careful === null ? [] : [{ day: careful, name: t('plan.careful') }]),
  ];
  return (
    <figure className={styles.burnUp}>
      <Drawing tree={tree} />
      <figcaption>
        <span data-line="done">{t('plan.hoursDone')}</span>
        {likely !== null && <span data-line="forecast">{t('plan.forecast')}</span>}
        {by !== null && <span data-line="plan">{t('plan.plan')}</span>}
      </figcaption>
      {/* A table is never narrower than its words, so it is hidden by what is around it. */}
      <div className="visually-hidden">
        <table>
          <caption>{t('plan.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('plan.day')}</th>
              <th scope="col">{t('plan.hoursDone')}</th>
            </tr>
          </thead>
          <tbody>
            {done.map(({ day, hours }) => (
              <tr key={day}>
                <th scope="row">{format.date(day)}</th>
                <td>{format.number(hours)}</td>
              </tr>
            ))}
            {ahead.map(({ day, name }) => (
              <tr key={name}>
                <th scope="row">{`${name}: ${format.date(day)}`}</th>
                <td>{format.number(whole)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
