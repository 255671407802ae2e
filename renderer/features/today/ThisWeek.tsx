import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, calendarIn, timeZoneHere } from '../../../domain/base/days.ts';
import { mondayOf } from '../../../domain/forecast/weeks.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNow } from '../../state/use-now.ts';
import { useView } from '../../state/use-workspace.tsx';
import { Section } from '../../ui/Screen.tsx';
import styles from './today.module.css';

/** What was done on each day of this week, which begins on Monday as those of the plan do. */
export function ThisWeek() {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const { index, item } = useView();
  const calendar = useMemo(() => calendarIn(timeZoneHere()), []);
  const today = calendar.dayOf(now);
  const monday = mondayOf(today);
  const days = useMemo(() => {
    const start = calendar.startOf(monday);
    const found = [...index.items.values()].flatMap(({ key, item: { hours } }) => {
      const { state, since, placed } = item(key);
      const at = Date.parse(since ?? '');
      return state === 'done' && !placed && at >= start ? [{ day: calendar.dayOf(at), hours }] : [];
    });
    return Array.from({ length: 7 }, (_, i) => {
      const day = addDays(monday, i);
      const of = found.filter((one) => one.day === day);
      return { day, count: of.length, hours: of.reduce((sum, { hours }) => sum + hours, 0) };
    });
  }, [calendar, monday, index, item]);
  const count = days.reduce((sum, day) => sum + day.count, 0);
  const hours = days.reduce((sum, day) => sum + day.hours, 0);
  const most = Math.max(1, ...days.map((day) => day.count));
  return (
    <Section
      title={t('today.week')}
      note={
        count > 0
          ? t('today.weekDone', { count, hours: t('tree.hours', { count: hours }) })
          : t('today.weekNone')
      }
    >
      <ol className={styles.week}>
        {days.map((day) => (
          <li key={day.day} data-today={day.day === today} data-future={day.day > today}>
            <span aria-hidden="true" className={styles.column}>
              <i style={{ height: `${(day.count / most) * 100}%` }} />
            </span>
            <span>
              {format.weekday(day.day)}
              <span className="visually-hidden">: </span>
            </span>
            <b>{day.count === 0 ? '' : format.number(day.count)}</b>
          </li>
        ))}
      </ol>
    </Section>
  );
}
