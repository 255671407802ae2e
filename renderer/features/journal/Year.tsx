import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, calendarIn, daysBetween, timeZoneHere } from '../../../domain/base/days.ts';
import type { Day } from '../../../domain/base/days.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNow } from '../../state/use-now.ts';
import { useQuery } from '../../state/use-query.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Section } from '../../ui/Screen.tsx';
import styles from './journal.module.css';

interface Props {
  /** The day that is chosen. */
  readonly chosen: Day | null;
  readonly onChoose: (day: Day | null) => void;
}

/** The darkest shade is for this many entries and more. */
const steps = [1, 3, 6, 10];
const firstYear = 1970;

/** A year as a calendar: a table with a row for each day of the week and a column for each week. */
export function Year({ chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const today = calendarIn(timeZoneHere()).dayOf(now);
  const [year, setYear] = useState(() => Number((chosen ?? today).slice(0, 4)));
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const counted = useQuery('journal:days', { from, to });
  const counts = new Map(counted?.map((one) => [one.day, one.counts]));
  const done = [...counts.values()].reduce((sum, one) => sum + (one.done ?? 0), 0);
  const first = format.weekStart(from);
  const weeks = Array.from({ length: Math.ceil((daysBetween(first, to) + 1) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, i) => addDays(first, 7 * week + i)),
  );
  const last = today < to ? today : to;
  const stop = chosen !== null && chosen >= from && chosen <= to ? chosen : last;
  const totalOf = (day: Day) => Object.values(counts.get(day) ?? {}).reduce((sum, count) => sum + count, 0);

  /** Moves by days with the arrow keys. */
  function move(press: KeyboardEvent<HTMLElement>, day: Day): void {
    const by = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -7, ArrowRight: 7 }[press.key];
    if (by === undefined) return;
    press.preventDefault();
    press.stopPropagation();
    const table = press.currentTarget.closest('table')!;
    table.querySelector<HTMLElement>(`[data-day="${addDays(day, by)}"]`)?.focus();
  }

  return (
    <Section
      title={t('journal.year', { year: String(year) })}
      note={
        <span className={styles.years}>
          {t('journal.yearDone', { count: done })}
          <IconButton
            label={t('journal.earlier')}
            isDisabled={year <= firstYear}
            onPress={() => setYear(year - 1)}
          >
            <ChevronLeft aria-hidden="true" />
          </IconButton>
          <IconButton label={t('journal.later')} isDisabled={to >= today} onPress={() => setYear(year + 1)}>
            <ChevronRight aria-hidden="true" />
          </IconButton>
        </span>
      }
    >
      <div className={styles.box}>
        <table className={styles.year}>
          <caption className="visually-hidden">{t('journal.calendar', { year: String(year) })}</caption>
          <colgroup>
            <col className={styles.names} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('journal.weekday')}</span>
              </th>
              {weeks.map((week) => {
                const begins = week.find((day) => day.endsWith('-01') && day >= from && day <= last);
                return begins === undefined ? (
                  <td key={week[0]} aria-hidden="true" />
                ) : (
                  <th key={week[0]} scope="col" className={styles.month}>
                    <span>{format.month(begins)}</span>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {weeks[0]!.map((sample, weekday) => (
              <tr key={sample}>
                <th scope="row" className={styles.weekday}>
                  <span className={weekday % 2 === 1 ? undefined : 'visually-hidden'}>
                    {format.weekday(sample)}
                  </span>
                </th>
                {weeks.map((week) => {
                  const day = week[weekday]!;
                  if (day < from || day > last) return <td key={day} aria-hidden="true" />;
                  const total = totalOf(day);
                  const when = format.longDay(day, now);
                  return (
                    <td key={day}>
                      <button
                        type="button"
                        data-day={day}
                        data-level={steps.filter((least) => total >= least).length}
                        data-today={day === today}
                        aria-pressed={day === chosen}
                        aria-label={
                          total === 0
                            ? t('journal.noneOn', { day: when })
                            : t('journal.day', { day: when, count: total })
                        }
                        tabIndex={day === stop ? 0 : -1}
                        onKeyDown={(press) => move(press, day)}
                        onClick={() => onChoose(day === chosen ? null : day)}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles.legend} aria-hidden="true">
          {t('journal.fewer')}
          {[0, ...steps].map((least, level) => (
            <i key={least} data-level={level} />
          ))}
          {t('journal.most')}
        </p>
      </div>
    </Section>
  );
}
