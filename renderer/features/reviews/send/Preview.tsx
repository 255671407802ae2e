import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../contract/index.ts';
import { newDraft } from '../../../../domain/reviews/review-draft.ts';
import { useFormat } from '../../../i18n/format.ts';
import { PushButton } from '../../../ui/PushButton.tsx';
import { ReviewEditor } from '../editor/ReviewEditor.tsx';
import reviews from '../reviews.module.css';
import styles from './send.module.css';

interface Props {
  readonly shown: Pick<Output<'reviews:show'>, 'share' | 'said'>;
  readonly isBusy?: boolean;
  /** Goes back to the share that is being made; given only if an earlier share is shown. */
  readonly onBack?: () => void;
}

/** A share on the mentor's own screen. Nothing that is tried there is saved. */
export function Preview({ shown: { share, said }, isBusy = false, onBack }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [draft, setDraft] = useState(() => newDraft(''));
  return (
    <section className={styles.preview} aria-label={t('reviews.send.preview')} aria-busy={isBusy}>
      <header>
        <div>
          <h2>
            {onBack
              ? t('reviews.send.asItWas', { day: format.fullMoment(share.made.at) })
              : t('reviews.send.preview')}
          </h2>
          {!onBack && <p className={reviews.quiet}>{t('reviews.send.previewMeans')}</p>}
        </div>
        {onBack && <PushButton onPress={onBack}>{t('reviews.send.back')}</PushButton>}
      </header>
      <ReviewEditor
        share={share}
        learner={share.learner.name ?? t('reviews.noName')}
        before={null}
        said={said}
        draft={draft}
        onChange={setDraft}
      />
    </section>
  );
}
