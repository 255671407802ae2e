import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import { PushButton } from '../../../ui/PushButton.tsx';
import { useQuery } from '../../../state/use-query.ts';
import { useNow } from '../../../state/use-now.ts';
import { send } from '../../../state/api.ts';
import { ForgetButton } from '../ForgetButton.tsx';
import reviews from '../reviews.module.css';
import styles from './send.module.css';

interface Props {
  readonly onShow: (hash: string) => void;
}

/** The shares that were given, each to be looked at as it was. */
export function Sent({ onShow }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const sent = useQuery('reviews:sent', {});
  return (
    <section className={styles.sent}>
      <h2>{t('reviews.send.sent')}</h2>
      {sent?.length === 0 && <p className={reviews.quiet}>{t('reviews.send.none')}</p>}
      <ul>
        {sent?.map(({ hash, title, at, sections, skills }) => (
          <li key={hash}>
            <PushButton look="link" onPress={() => onShow(hash)}>
              {title}
            </PushButton>
            <time dateTime={at}>{format.day(at, now)}</time>
            <ForgetButton
              kind="sent"
              what={t('reviews.send.asItWas', { day: format.moment(at, now) })}
              onForget={() => send('reviews:forget', { kind: 'sent', hash })}
            />
            <span className={reviews.quiet}>
              {t('reviews.send.skills', { count: skills })},{' '}
              {sections.length === 0
                ? t('reviews.send.bare')
                : t('reviews.send.with', {
                    sections: format.list(sections.map((section) => t(`message.reviews.section.${section}`))),
                  })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
