import { useTranslation } from 'react-i18next';
import type { PlacedItem } from '../../../../domain/path/path-index.ts';
import { states } from '../../../../domain/progress/states.ts';
import type { State } from '../../../../domain/progress/states.ts';
import { StateMark } from '../../../ui/StateMark.tsx';
import { useView } from '../../../use-workspace.tsx';
import { initials } from '../TreeRows.tsx';
import pathStyles from '../path.module.css';
import { EvidenceList } from './EvidenceList.tsx';
import { HistoryList } from './HistoryList.tsx';
import type { InspectorProps } from './Inspector.tsx';
import styles from './inspector.module.css';
import { LinkButton } from './LinkButton.tsx';
import { NoteField } from './NoteField.tsx';
import { Rating } from './Rating.tsx';

/** All about one item. */
export function ItemDetails({ placed, path, commands, onSkip }: InspectorProps & { placed: PlacedItem }) {
  const { t } = useTranslation();
  const view = useView();
  const { key, item, skill } = placed;
  const { state, note, evidence } = view.item(key);
  const area = view.index.path.areas.find(({ id }) => id === skill.area)!;
  const serves = view.index.path.responsibilities.filter(({ id }) => placed.responsibilities.includes(id));
  const choose = (chosen: State) =>
    chosen === 'skipped' && state !== 'skipped' ? onSkip(key) : commands.mark(key, chosen);
  return (
    <>
      <header>
        <p className={styles.crumb}>
          {area.title} ›{' '}
          <button type="button" onClick={() => path.select(skill.key)}>
            {skill.title}
          </button>
        </p>
        <h2>{item.text}</h2>
      </header>
      <div className={styles.states} role="group" aria-label={t('inspector.state')}>
        {states.map((one) => (
          <button key={one} type="button" aria-pressed={one === state} onClick={() => choose(one)}>
            <StateMark state={one} />
            {t(`state.${one}`)}
          </button>
        ))}
      </div>
      <section>
        <h3>{t('inspector.serves')}</h3>
        <ul className={styles.list}>
          {serves.map(({ id, title }) => (
            <li key={id}>
              <span className={pathStyles.serves} aria-hidden="true">
                <b>{initials(title)}</b>
              </span>
              {title}
            </li>
          ))}
        </ul>
      </section>
      <NoteField item={key} saved={note} />
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
      <Rating skill={skill} onRate={(level) => commands.rate(skill.key, level)} />
      <HistoryList subject={{ item: key }} />
    </>
  );
}
