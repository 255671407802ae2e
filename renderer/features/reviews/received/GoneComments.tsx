import { useTranslation } from 'react-i18next';
import type { Received } from '../../../../contract/received.ts';
import { keyOfTarget } from '../../../../domain/reviews/title-of-target.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useMentorName } from '../../../i18n/use-names.ts';
import { useNow } from '../../../state/use-now.ts';
import { Words } from '../../../ui/Words.tsx';
import { Response } from '../Response.tsx';
import styles from './received.module.css';

/** The learner's answers to comments that a later review no longer has. */
export function GoneComments({ comments }: { comments: Received['goneComments'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mentorOf = useMentorName();
  const now = useNow();
  return (
    <details className={styles.resolved}>
      <summary>{t('reviews.received.gone', { count: comments.length })}</summary>
      <ul>
        {comments.map(({ key, on, title, text, mentor, at, progress }) => (
          <li key={key} className={styles.comment}>
            <header>
              <b>{title ?? keyOfTarget(on) ?? t('message.reviews.whole')}</b>
              <span>{t('reviews.received.by', { name: mentorOf(mentor), day: format.day(at, now) })}</span>
            </header>
            {text !== '' && (
              <Words as="p" className={styles.said}>
                {text}
              </Words>
            )}
            <Response
              text={progress.answer}
              agreed={progress.agreed ?? undefined}
              resolved={progress.resolved}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
