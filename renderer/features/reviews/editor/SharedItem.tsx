import { useTranslation } from 'react-i18next';
import { readHere } from '../../../../domain/reviews/on-day.ts';
import type { ReviewDraft } from '../../../../domain/reviews/review-draft.ts';
import type { SharedItem } from '../../../../domain/formats/share.ts';
import { SharedFile } from './SharedFile.tsx';
import { Markdown } from '../../../fields/Markdown.tsx';
import { LinkButton } from '../../../fields/LinkButton.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { StateMark } from '../../../ui/StateMark.tsx';
import { useNow } from '../../../state/use-now.ts';
import { CommentField } from './CommentField.tsx';
import styles from './editor.module.css';
import type { Reading, ShownItem } from './read-share.ts';
import { useChanges } from './use-changes.ts';
import { Words } from '../../../ui/Words.tsx';

interface Props {
  readonly shown: ShownItem;
  readonly reading: Reading;
  readonly draft: ReviewDraft;
  readonly onChange: (draft: ReviewDraft) => void;
}

/** One item, and what the learner shared about it. */
export function SharedItem({ shown: { key, item, shared }, reading, draft, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const state = shared?.state ?? 'todo';
  const changes = useChanges();
  const { earlier } = reading;
  const change = earlier?.changes.get(skillOf(key))?.items.get(key);
  return (
    <li className={styles.item}>
      <StateMark state={state} />
      <div>
        <p data-state={state}>
          {item.text}
          <span className="visually-hidden">, {t(`message.state.${state}`)}</span>
        </p>
        {shared?.freshness !== undefined && shared.freshness !== 'fresh' && (
          <p className={styles.quiet}>{t(`message.freshness.${shared.freshness}`)}</p>
        )}
        {change && (
          <p className={styles.change}>
            {t('reviews.earlier.since', {
              day: format.date(earlier!.at),
              changes: changes.item(change).join(' · '),
            })}
          </p>
        )}
        <ExpectedPoints item={item} />
        {shared?.reason !== undefined && (
          <Words as="p" className={styles.quiet}>
            {shared.reason}
          </Words>
        )}
        {shared?.note !== undefined && (
          <div className={styles.note}>
            <Markdown text={shared.note} />
          </div>
        )}
        {shared?.evidence && <ShownEvidence evidence={shared.evidence} />}
        <CommentField
          target={{ item: key }}
          about={item.text}
          reading={reading}
          draft={draft}
          onChange={onChange}
        />
      </div>
      {shared?.since !== undefined && <time dateTime={shared.since}>{format.day(shared.since, now)}</time>}
    </li>
  );
}

function skillOf(item: string): string {
  return item.slice(0, item.indexOf('/'));
}

/**
 * The level of an item and the points of a good answer. Folded, because a mentor knows what the item
 * requires.
 */
function ExpectedPoints({ item: { level, expect, materials } }: Pick<ShownItem, 'item'>) {
  const { t } = useTranslation();
  const name = level && t(`message.level.${level}`);
  if (!expect && !materials) return name && <p className={styles.quiet}>{name}</p>;
  return (
    <details className={styles.expect}>
      <summary>{name ? t('reviews.desk.expectAt', { level: name }) : t('inspector.expect')}</summary>
      <ul>
        {expect?.map((point) => (
          <li key={point}>{point}</li>
        ))}
        {materials && (
          <li>{t('reviews.desk.materials', { titles: materials.map(({ title }) => title).join(', ') })}</li>
        )}
      </ul>
    </details>
  );
}

export function ShownEvidence({ evidence }: { evidence: NonNullable<SharedItem['evidence']> }) {
  return (
    <ul className={styles.evidence}>
      {evidence.map(({ title, url, at, file }, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- two pieces may be the same, and they never move
        <li key={i}>
          {file !== undefined ? (
            <SharedFile file={file}>{title}</SharedFile>
          ) : url === undefined ? (
            <Words>{title}</Words>
          ) : (
            <LinkButton url={url}>
              <Words>{title}</Words>
            </LinkButton>
          )}
          <Day at={at} />
        </li>
      ))}
    </ul>
  );
}

function Day({ at }: { at: string }) {
  const format = useFormat();
  return <time dateTime={at}>{format.day(readHere(at), useNow())}</time>;
}
