import { useTranslation } from 'react-i18next';
import type { ListedShare } from '../../../../domain/contract/reviewing.ts';
import { sayCounts } from '../../../../domain/exchange/counts.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useSay } from '../../../i18n/use-say.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PushButton } from '../../../ui/PushButton.tsx';
import { Section } from '../../../ui/Screen.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { useNow } from '../../../use-now.ts';
import { CompareDialog } from '../people/CompareDialog.tsx';
import styles from '../reviews.module.css';
import { useOpenShare } from './use-open-share.ts';

/** For a mentor: the shares of others that were opened here, and a way to open one more. */
export function Give() {
  const { t } = useTranslation();
  const shares = useAnswer('reviewing:list', {});
  const opening = useOpenShare();
  return (
    <div
      className={styles.tab}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file) void opening.drop(file);
      }}
    >
      <div className={styles.lead}>
        <p>{t('reviews.give.means')}</p>
        <PushButton look="primary" onPress={() => void opening.choose()}>
          {t('reviews.give.open')}
        </PushButton>
      </div>
      <Section title={t('reviews.give.opened')}>
        {shares?.length === 0 && <EmptyState title={t('reviews.give.none')} />}
        <ul className={styles.files}>
          {shares?.map((share) => (
            <ShareLine key={share.hash} share={share} onOpen={() => void opening.reopen(share.hash)} />
          ))}
        </ul>
      </Section>
      <CompareDialog
        signer={opening.stopped}
        action={t('reviews.compare.open')}
        onAccept={(fingerprint) => void opening.accept(fingerprint)}
        onClose={opening.close}
      />
    </div>
  );
}

function ShareLine({ share, onOpen }: { share: ListedShare; onOpen: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const say = useSay();
  const now = useNow();
  const { learner, title, made, draft, given } = share;
  const state =
    given[0] !== undefined
      ? t('reviews.give.givenOn', { day: format.day(given[0].at, now), count: given.length })
      : draft !== null && draft.ratings + draft.comments + draft.endorsements > 0
        ? t('reviews.give.begun', { counts: say(sayCounts(draft)) })
        : t('reviews.give.notBegun');
  return (
    <li>
      <PushButton look="link" onPress={onOpen}>
        {learner ?? t('reviews.noName')}
      </PushButton>
      <span>{title}</span>
      <span className={styles.quiet}>{state}</span>
      <time dateTime={made}>{format.day(made, now)}</time>
    </li>
  );
}
