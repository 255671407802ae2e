import { useTranslation } from 'react-i18next';
import type { ListedShare } from '../../../../contract/mentor.ts';
import { isNothing, sayCounts } from '../../../../domain/reviews/counts.ts';
import { send } from '../../../state/api.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslate } from '../../../i18n/use-say.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PushButton } from '../../../ui/PushButton.tsx';
import { Section } from '../../../ui/Screen.tsx';
import { useQuery } from '../../../state/use-query.ts';
import { useNow } from '../../../state/use-now.ts';
import styles from '../reviews.module.css';
import { ForgetButton } from '../ForgetButton.tsx';
import { useReviewView } from '../use-review-view.tsx';

interface Props {
  readonly onOpen: () => void;
  readonly onReopen: (hash: string) => void;
}

/** For a mentor: the shares that were opened here, and a button to open another one. */
export function Give({ onOpen, onReopen }: Props) {
  const { t } = useTranslation();
  const shares = useQuery('mentor:list', {});
  const shown = useReviewView((hash) => send('mentor:review', { hash }));
  return (
    <>
      <div className={styles.lead}>
        <p>{t('reviews.give.means')}</p>
        <PushButton look="primary" onPress={onOpen}>
          {t('reviews.give.open')}
        </PushButton>
      </div>
      <Section title={t('reviews.give.opened')}>
        {shares?.length === 0 && <EmptyState title={t('reviews.give.none')} />}
        <ul className={styles.files}>
          {shares?.map((share) => (
            <ShareLine
              key={share.hash}
              share={share}
              onOpen={() => onReopen(share.hash)}
              onShow={shown.show}
            />
          ))}
        </ul>
      </Section>
      {shown.dialog}
    </>
  );
}

interface LineProps {
  readonly share: ListedShare;
  readonly onOpen: () => void;
  readonly onShow: (review: string) => void;
}

function ShareLine({ share, onOpen, onShow }: LineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const translate = useTranslate();
  const now = useNow();
  const { learner, title, made, draft, given } = share;
  const state =
    draft !== null && !isNothing(draft)
      ? t('reviews.give.begun', { counts: translate(sayCounts(draft)) })
      : t('reviews.give.notBegun');
  return (
    <li>
      <PushButton look="link" onPress={onOpen}>
        {learner ?? t('reviews.give.noName')}
      </PushButton>
      <span>{title}</span>
      <span className={styles.given}>
        {given.length === 0 && state}
        {given.map(({ hash, at }) => (
          <PushButton key={hash} look="link" onPress={() => onShow(hash)}>
            {t('reviews.give.showGiven', { moment: format.moment(at, now) })}
          </PushButton>
        ))}
      </span>
      <time dateTime={made}>{format.day(made, now)}</time>
      <ForgetButton
        kind="opened"
        what={t('reviews.give.shareOf', {
          learner: learner ?? t('reviews.give.noName'),
          moment: format.moment(made, now),
        })}
        onForget={() => send('mentor:forget', { share: share.hash })}
      />
    </li>
  );
}
