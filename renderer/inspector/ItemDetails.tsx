import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedItem } from '../../domain/path/path-index.ts';
import { states } from '../../domain/base/states.ts';
import { useCommands } from '../commands/commands.tsx';
import { PushButton } from '../ui/PushButton.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { useViewOf } from '../state/use-workspace.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { Expected } from './Expected.tsx';
import { Freshness } from './Freshness.tsx';
import { HistoryList } from './HistoryList.tsx';
import styles from './inspector.module.css';
import { LinkButton } from '../fields/LinkButton.tsx';
import { NoteField } from './NoteField.tsx';
import { Opinions } from './Opinions.tsx';
import { TimeLog } from './TimeLog.tsx';
import { Rating } from './Rating.tsx';
import { Words } from '../ui/Words.tsx';

interface Props {
  readonly placed: PlacedItem;
  readonly onSelect: (key: string) => void;
}

/** The details of one item. */
export const ItemDetails = memo(function ItemDetails({ placed, onSelect }: Props) {
  const { t } = useTranslation();
  const { areas, responsibilities } = useViewOf(({ index }) => index.path);
  const commands = useCommands();
  const { key, item, skill } = placed;
  const { state, reason, note, evidence } = useViewOf((view) => view.item(key));
  const level = item.level && t('inspector.ofLevel', { level: t(`message.level.${item.level}`) });
  const area = areas.find(({ id }) => id === skill.area)!;
  const serves = responsibilities.filter(({ id }) => placed.responsibilities.includes(id));
  return (
    <>
      <header>
        <p className={styles.crumb}>
          {area.title} ›{' '}
          <PushButton look="link" onPress={() => onSelect(skill.key)}>
            {skill.title}
          </PushButton>
        </p>
        <h2 tabIndex={-1} data-focus="details">
          {item.text}
        </h2>
        <p className={styles.facts}>
          {level !== undefined && `${level} · `}
          {t('hours', { hours: item.hours })}
        </p>
      </header>
      <div>
        <Segmented
          label={t('inspector.state')}
          value={state}
          options={states.map((id) => ({
            id,
            text: t(`message.state.${id}`),
            mark: <StateMark state={id} />,
          }))}
          twoColumns
          onChoose={(chosen) => commands.choose([key], chosen)}
        />
        {state === 'skipped' && (
          <p className={styles.reason}>
            <Words>{reason ?? t('inspector.noReason')}</Words>{' '}
            <PushButton look="link" onPress={() => commands.choose([key], 'skipped')}>
              {t('inspector.changeReason')}
            </PushButton>
          </p>
        )}
      </div>
      <Freshness placed={placed} />
      <TimeLog key={key} item={key} />
      <Expected item={item} />
      <section>
        <h3>{t('inspector.serves')}</h3>
        <ul className={styles.list}>
          {serves.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      </section>
      <NoteField subject={key} saved={note} />
      <EvidenceList subject={{ item: key }} evidence={evidence} />
      {item.resources && (
        <section>
          <h3>{t('inspector.resources')}</h3>
          <ul className={styles.list}>
            {item.resources.map(({ title, url }) => (
              <li key={url}>
                <LinkButton url={url}>{title}</LinkButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Rating skill={skill} />
      <Opinions subject={{ item: key }} />
      <HistoryList subject={{ item: key }} />
    </>
  );
});
