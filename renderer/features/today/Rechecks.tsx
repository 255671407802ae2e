import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarIn, timeZoneHere } from '../../../domain/base/days.ts';
import { keyOf } from '../../actions/list.ts';
import { useActions } from '../../actions/use-actions.tsx';
import { rechecksOf } from '../../state/freshness.ts';
import { useHour } from '../../state/use-now.ts';
import { useView } from '../../state/use-workspace.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { nameKey } from '../../ui/keys.ts';
import { PushButton } from '../../ui/PushButton.tsx';
import { Section } from '../../ui/Screen.tsx';
import styles from './today.module.css';

/** What was done some time ago and is asked again today; nothing if there is nothing to ask. */
export function Rechecks() {
  const { t } = useTranslation();
  const actions = useActions();
  const now = useHour();
  // After the tick itself is painted.
  const view = useDeferredValue(useView());
  const { index, item, standing, skillCounts, settings } = view;
  const calendar = useMemo(() => calendarIn(timeZoneHere()), []);
  const sittings = useMemo(
    () => rechecksOf(view, { now, calendar }),
    // The view is another one with each change, of whatever.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [index, item, standing, skillCounts, settings, now, calendar],
  );
  if (sittings.length === 0) return null;
  return (
    <Section
      title={t('recheck.title')}
      note={
        <span className={styles.keys}>
          <Keys keys={nameKey(keyOf('recheck')!)} /> {t('recheck.answer')}
        </span>
      }
    >
      <ul className={styles.rechecks}>
        {sittings.map(({ skill, items }) => (
          <li key={skill.key}>
            <span>{skill.title}</span>
            <small>{t('recheck.items', { count: items.length })}</small>
          </li>
        ))}
      </ul>
      <PushButton onPress={() => actions.run('recheck')}>{t('recheck.open')}</PushButton>
    </Section>
  );
}
