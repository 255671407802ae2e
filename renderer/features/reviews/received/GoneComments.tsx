import { useTranslation } from 'react-i18next';
import type { Received } from '../../../../contract/received.ts';
import { GivenComment } from './GivenComment.tsx';
import styles from './received.module.css';

/** The comments that a later review no longer has, but that the learner answered: what they said can still be changed. */
export function GoneComments({ comments }: { comments: Received['goneComments'] }) {
  const { t } = useTranslation();
  return (
    <details className={styles.resolved}>
      <summary>{t('reviews.received.gone', { count: comments.length })}</summary>
      <ul>
        {comments.map((comment) => (
          <GivenComment key={comment.key} comment={comment} />
        ))}
      </ul>
    </details>
  );
}
