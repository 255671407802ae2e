import { useTranslation } from 'react-i18next';
import { reviewTabs } from '../../../contract/review-tabs.ts';
import { useIncoming } from '../../navigation/incoming.tsx';
import { useNavigation, useWhere } from '../../navigation/navigation.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useScroll } from '../../navigation/use-scroll.ts';
import { Give } from './give/Give.tsx';
import { OpenedShare } from './give/OpenedShare.tsx';
import { useOpenShare } from './give/use-open-share.ts';
import { CompareDialog } from './people/CompareDialog.tsx';
import { ImportDialog } from './received/ImportDialog.tsx';
import { Received } from './received/Received.tsx';
import { useImport } from './received/use-import.ts';
import { Send } from './send/Send.tsx';
import styles from './reviews.module.css';

/** Shares and reviews: sending a file, and importing one. */
export function ReviewsScreen() {
  const { t } = useTranslation();
  const { reviews } = useWhere();
  const navigation = useNavigation();
  const scroll = useScroll('reviews');
  const opening = useOpenShare();
  const importing = useImport();
  useIncoming(
    ['share', 'review'],
    (kind, file) => (kind === 'review' ? importing.look({ file }) : opening.open({ file })),
    importing.shown !== undefined || opening.stopped !== undefined,
  );
  if (reviews.share !== null) return <OpenedShare key={reviews.share} hash={reviews.share} />;
  return (
    <Screen title={t('screen.reviews')} lede={t('reviews.lede')} {...scroll}>
      <div className={styles.tab}>
        <div className={styles.tabs}>
          <Segmented
            label={t('reviews.tabs')}
            value={reviews.tab}
            options={reviewTabs.map((id) => ({ id, text: t(`reviews.tab.${id}`) }))}
            onChoose={(tab) => navigation.change({ reviews: { ...reviews, tab } })}
          />
        </div>
        {reviews.tab === 'received' && <Received onImport={() => void importing.choose()} />}
        {reviews.tab === 'send' && <Send />}
        {reviews.tab === 'give' && (
          <Give onOpen={() => void opening.choose()} onReopen={(hash) => void opening.reopen(hash)} />
        )}
      </div>
      <CompareDialog
        signer={opening.stopped}
        action={t('reviews.compare.open')}
        onAccept={(fingerprint) => void opening.accept(fingerprint)}
        onClose={opening.close}
      />
      <ImportDialog importing={importing} />
    </Screen>
  );
}
