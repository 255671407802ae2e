import { Paperclip, StickyNote } from 'lucide-react';
import { memo } from 'react';
import { shown } from '../../../../domain/base/plain-text.ts';
import { useTranslation } from 'react-i18next';
import type { PlacedItem } from '../../../../domain/path/path-index.ts';
import { useActions } from '../../../actions/use-actions.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { useStateWords } from '../../../i18n/use-names.ts';
import { Spoken } from '../../../ui/Spoken.tsx';
import { excerpt, foundElsewhere } from '../../../../domain/search/marks.ts';
import { Marked } from '../../../ui/Marked.tsx';
import { StateMark } from '../../../ui/StateMark.tsx';
import { useFading } from '../../../state/freshness.ts';
import { useViewOf } from '../../../state/use-workspace.tsx';
import styles from './rows.module.css';

interface Props {
  readonly placed: PlacedItem;
  /** The words of the search; undefined if there are none. */
  readonly terms: ReadonlySet<string> | undefined;
  readonly onToggle: (key: string) => void;
}

/** A checkable line. */
export const ItemRow = memo(function ItemRow({ placed, terms, onToggle }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const actions = useActions();
  const { state, reason, note, evidence } = useViewOf((view) => view.item(placed.key));
  const fading = useFading(placed);
  const { text, hours } = placed.item;
  const elsewhere = terms && foundElsewhere(placed, { note, evidence }, terms);
  const stateWords = useStateWords();
  return (
    <div className={styles.item} data-state={state} data-fading={fading !== undefined}>
      <span className={styles.check} title={t('action.toggle')} onClick={() => onToggle(placed.key)}>
        <StateMark state={state} />
      </span>
      <span className={styles.text} onDoubleClick={() => actions.run('open')}>
        <Marked text={text} terms={terms} />
        {elsewhere && (
          <em className={styles.elsewhere}>
            {' '}
            {t(`tree.foundIn.${elsewhere.where}`)}{' '}
            <Marked text={excerpt(elsewhere.text, terms!, mostShown)} terms={terms} />
          </em>
        )}
        {reason && (
          <em aria-hidden="true" dir="auto">
            {' '}
            {t('tree.skipReason', { reason: shown(reason) })}
          </em>
        )}
        <Spoken>{stateWords(state, reason)}</Spoken>
        {fading && <Spoken>{t(`message.freshness.${fading}`)}</Spoken>}
        {note !== '' && <Spoken>{t('tree.withNote')}</Spoken>}
        {evidence.length > 0 && <Spoken>{t('tree.evidence', { count: evidence.length })}</Spoken>}
        <Spoken>{t('tree.hours', { count: hours })}</Spoken>
      </span>
      <span className={styles.meta} aria-hidden="true">
        {note !== '' && <StickyNote />}
        {evidence.length > 0 && (
          <span>
            <Paperclip /> {format.number(evidence.length)}
          </span>
        )}
        <span className={styles.hours}>{t('hours', { hours })}</span>
      </span>
    </div>
  );
});

/** Enough of a note to recognise it. */
const mostShown = 80;
