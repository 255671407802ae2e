import { useTranslation } from 'react-i18next';
import type { Said } from '../../../../domain/reviews/said.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Words } from '../../../ui/Words.tsx';
import { Response } from '../Response.tsx';
import styles from './editor.module.css';

/** What the mentor said of a target before, and what the learner made of it. */
export function EarlierComments({ said }: { said: readonly Said[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return said.map(({ comment, answer }, i) => (
    // oxlint-disable-next-line react/no-array-index-key -- they never move
    <div key={i} className={styles.earlier}>
      {comment && (
        <>
          <p>
            {t(comment.ask ? 'reviews.earlier.asked' : 'reviews.earlier.commented', {
              day: format.date(comment.at),
            })}
          </p>
          {comment.text !== '' && <Words as="blockquote">{comment.text}</Words>}
        </>
      )}
      {answer && <Response {...answer} />}
    </div>
  ));
}
