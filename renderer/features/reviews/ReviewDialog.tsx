import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../contract/review-view.ts';
import { useFormat } from '../../i18n/format.ts';
import { useRatingWords } from '../../i18n/use-names.ts';
import { Popup, PopupButtons } from '../../ui/Popup.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { Signature } from './people/Signature.tsx';
import { useNow } from '../../state/use-now.ts';
import styles from './reviews.module.css';
import { Words } from '../../ui/Words.tsx';

/** A received or given review, shown unchanged. */
export function ReviewDialog({ review, onClose }: { review: ReviewView; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const ratingWords = useRatingWords();
  const { name, at, signer, ratings, comments, endorsements } = review;
  return (
    <Popup title={t('reviews.import.title', { name })} isOpen wide onClose={onClose}>
      {signer ? (
        <Signature signer={signer} made={at} isTakenIn />
      ) : (
        <p className={styles.quiet}>{t('reviews.give.givenAt', { moment: format.moment(at, now) })}</p>
      )}
      <div
        className={styles.whole}
        role="group"
        aria-label={t('reviews.import.title', { name })}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        tabIndex={0}
      >
        <Part title={t('reviews.shown.ratings')}>
          {ratings.map((rating) => [rating.title, ratingWords(rating)])}
        </Part>
        <Part title={t('reviews.shown.comments')}>
          {comments.map(({ title, text, ask }) => [
            title ?? t('message.reviews.whole'),
            [text, ...(ask ? [t('reviews.received.ask')] : [])].filter((words) => words !== '').join(' · '),
          ])}
        </Part>
        <Part title={t('reviews.shown.endorsements')}>
          {endorsements.map(({ title, text }) => [title, text])}
        </Part>
      </div>
      <PopupButtons>
        <PushButton autoFocus onPress={onClose}>
          {t('frame.close')}
        </PushButton>
      </PopupButtons>
    </Popup>
  );
}

function Part({ title, children: rows }: { title: string; children: (readonly [string, string])[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(([about, words], i) => (
          // oxlint-disable-next-line react/no-array-index-key -- two comments may be the same, and they never move
          <div key={i}>
            <dt>{about}</dt>
            <Words as="dd">{words}</Words>
          </div>
        ))}
      </dl>
    </section>
  );
}
