import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHandlers } from '../../actions/use-actions.tsx';
import { useFormat } from '../../i18n/format.ts';
import { DetailsButton } from '../../inspector/DetailsButton.tsx';
import { InspectorSlot } from '../../inspector/InspectorSlot.tsx';
import { useNavigation, useWhere } from '../../navigation/navigation.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { focusLine } from '../../ui/ItemList.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useScroll } from '../../navigation/use-scroll.ts';
import { useNow } from '../../state/use-now.ts';
import { useView } from '../../state/use-workspace.tsx';
import { Evening } from './Evening.tsx';
import { Lately } from './Lately.tsx';
import { PlanSection } from './PlanSection.tsx';
import { Rechecks } from './Rechecks.tsx';
import { Questions } from './Questions.tsx';
import { Standing } from './Standing.tsx';
import { ThisWeek } from './ThisWeek.tsx';
import styles from './today.module.css';
import { useEvening } from './use-evening.ts';

/** Where the evening happens: what is in progress, what is next and why, what mentors ask, and what was done. */
export function TodayScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const { standing, index } = useView();
  const navigation = useNavigation();
  const announce = useAnnounce();
  const evening = useEvening();
  const { selected: chosen } = useWhere();
  const [first] = [...evening.inProgress, ...evening.next];
  const selected =
    index.skills.has(chosen['today'] ?? '') || index.items.has(chosen['today'] ?? '')
      ? chosen['today']
      : first?.item.key;
  const select = (key: string) => navigation.select('today', key);
  const focusList = () => void focusLine(selected);
  const next = evening.next.map(({ item }) => item.key);
  const at = next.indexOf(selected ?? '');
  /** Moves the selected item among the next ones. */
  const moveBy = (by: 1 | -1) => {
    const others = next.filter((key) => key !== selected);
    navigation.change({ next: others.toSpliced(at + by, 0, selected!) });
    announce(t('today.moved', { at: at + by + 1, all: next.length }));
  };
  useHandlers({
    down: { run: focusList },
    up: { run: focusList },
    moveUp: { run: () => moveBy(-1), isEnabled: at > 0 },
    moveDown: { run: () => moveBy(1), isEnabled: at >= 0 && at < next.length - 1 },
  });
  const enter = useEffectEvent(focusList);
  useEffect(() => {
    // A frame later, when the list has its lines.
    const frame = requestAnimationFrame(() => enter());
    return () => cancelAnimationFrame(frame);
  }, []);
  const { done, learning } = standing.coverage;
  // As it was when the screen was entered: the list must not move with the first tick.
  const [isNew] = useState(done + learning === 0);
  return (
    <InspectorSlot subject={selected} onSelect={select} focusList={focusList}>
      <Screen
        title={format.today(now)}
        lede={isNew ? t('today.nothingYet') : undefined}
        aside={<DetailsButton />}
        {...useScroll('today')}
      >
        <div className={styles.columns}>
          <div>
            <Evening evening={evening} selected={selected} onSelect={select} />
            <Questions onSelect={select} />
          </div>
          <div>
            <Rechecks />
            <ThisWeek />
            <PlanSection />
            <Standing />
            <Lately onSelect={select} />
          </div>
        </div>
      </Screen>
    </InspectorSlot>
  );
}
