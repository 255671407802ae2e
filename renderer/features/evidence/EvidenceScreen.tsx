import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarIn, timeZoneHere } from '../../../domain/base/days.ts';
import { useActions, useHandlers } from '../../actions/use-actions.tsx';
import { EvidenceMark } from '../../fields/EvidenceMark.tsx';
import { EvidenceTitle } from '../../fields/EvidenceTitle.tsx';
import { useFormat } from '../../i18n/format.ts';
import { DetailsButton } from '../../inspector/DetailsButton.tsx';
import { InspectorSlot } from '../../inspector/InspectorSlot.tsx';
import { useNavigation, useWhere } from '../../navigation/navigation.tsx';
import { useScroll } from '../../navigation/use-scroll.ts';
import { useView } from '../../state/use-workspace.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { Screen, Section } from '../../ui/Screen.tsx';
import { focusSearch, SearchInput } from '../../ui/SearchInput.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './evidence.module.css';
import { evidenceWith, orders } from './shown-evidence.ts';
import type { Order, ShownEvidence } from './shown-evidence.ts';

/** What the learner can show: all evidence, by skill, responsibility or date. */
export function EvidenceScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const view = useView();
  const navigation = useNavigation();
  const actions = useActions();
  const selected = useWhere().selected['evidence'];
  const [order, setOrder] = useState<Order>('skill');
  const [text, setText] = useState('');
  const all = useMemo(() => evidenceWith(text, view), [text, view]);
  const { dayOf } = useMemo(() => calendarIn(timeZoneHere()), []);
  const titles = new Map(view.index.path.responsibilities.map(({ id, title }) => [id, title]));
  const titlesOf = (one: ShownEvidence): readonly string[] => {
    if (order === 'skill') return [one.skill];
    if (order === 'responsibility') return one.responsibilities.map((id) => titles.get(id)!);
    const day = one.when.length > 10 ? dayOf(Date.parse(one.when)) : one.when;
    return [format.monthOfYear(day)];
  };
  const groups = [
    ...Map.groupBy(
      all.flatMap((one) => titlesOf(one).map((title) => ({ title, one }))),
      ({ title }) => title,
    ),
  ];
  const focusList = () => document.querySelector<HTMLElement>('main [data-subject] button')?.focus();
  useHandlers({ find: { run: focusSearch }, down: { run: focusList } });
  const select = (key: string) => {
    navigation.select('evidence', key);
    actions.run('open');
  };
  return (
    <InspectorSlot
      subject={selected}
      onSelect={(key) => navigation.select('evidence', key)}
      focusList={focusList}
    >
      <Screen
        title={t('screen.evidence')}
        lede={t('evidence.lede')}
        aside={<DetailsButton />}
        {...useScroll('evidence')}
      >
        <div className={styles.tools}>
          <SearchInput
            label={t('evidence.search')}
            clearLabel={t('filters.clearSearch')}
            shortcut="/"
            value={text}
            onChange={setText}
            onDone={focusList}
          />
          <Segmented
            label={t('evidence.order')}
            value={order}
            options={orders.map((id) => ({ id, text: t(`evidence.orders.${id}`) }))}
            onChoose={setOrder}
          />
        </div>
        {all.length === 0 &&
          (text.trim() === '' ? (
            <EmptyState title={t('evidence.none')}>{t('evidence.noneMore')}</EmptyState>
          ) : (
            <EmptyState title={t('evidence.nothing', { text: text.trim() })} />
          ))}
        {groups.map(([title, list]) => (
          <Section key={title} title={title} note={t('evidence.count', { count: list.length })}>
            <ul className={styles.list}>
              {list.map(({ one: { evidence, subject, item, skill, when } }) => (
                <li key={evidence.id} data-subject={subject} data-current={subject === selected}>
                  <EvidenceMark evidence={evidence} />
                  <div>
                    <EvidenceTitle
                      subject={subject.includes('/') ? { item: subject } : { skill: subject }}
                      evidence={evidence}
                    />
                    <p>
                      <PushButton look="link" onPress={() => select(subject)}>
                        {item ?? skill}
                      </PushButton>
                      {item !== undefined && order !== 'skill' && <span> · {skill}</span>}
                    </p>
                  </div>
                  <time dateTime={when}>{format.date(when)}</time>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </Screen>
    </InspectorSlot>
  );
}
