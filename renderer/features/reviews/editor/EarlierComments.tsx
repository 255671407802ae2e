import { useTranslation } from 'react-i18next';
import type { Target } from '../../../../domain/formats/review.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Words } from '../../../ui/Words.tsx';
import styles from './editor.module.css';
import type { Earlier } from './read-earlier.ts';

/** What the mentor said of a target in their last review. */
export function EarlierComments({ earlier, target }: { earlier: Earlier; target: Target }) {
  const { t } = useTranslation();
  const format = useFormat();
  const day = format.date(earlier.review.made.at);
  return earlier.commentsOn(target).map(({ id, text, ask }) => (
    <div key={id} className={styles.earlier}>
      <p>{t(ask ? 'reviews.earlier.asked' : 'reviews.earlier.commented', { day })}</p>
      {text !== '' && <Words as="blockquote">{text}</Words>}
    </div>
  ));
}
