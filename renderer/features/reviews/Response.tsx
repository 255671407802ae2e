import { useTranslation } from 'react-i18next';
import type { SharedAnswer } from '../../../domain/formats/share.ts';
import { useFormat } from '../../i18n/format.ts';
import { Words } from '../../ui/Words.tsx';
import styles from './reviews.module.css';

/** What the learner made of a comment: the answer, what was agreed, and whether it is resolved. */
export function Response({
  text = '',
  agreed,
  resolved,
}: Pick<SharedAnswer, 'text' | 'agreed' | 'resolved'>) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <dl className={styles.response}>
      {text !== '' && (
        <div>
          <dt>{t('reviews.response.answer')}</dt>
          <Words as="dd">{text}</Words>
        </div>
      )}
      {agreed && (
        <div>
          <dt>
            {agreed.until === undefined
              ? t('reviews.response.agreed')
              : t('reviews.response.agreedUntil', { day: format.date(agreed.until) })}
          </dt>
          <Words as="dd">{agreed.text}</Words>
        </div>
      )}
      {resolved && (
        <div>
          <dt>{t('reviews.received.resolve')}</dt>
        </div>
      )}
    </dl>
  );
}
