import { useTranslation } from 'react-i18next';
import type { Share } from '../../../../domain/formats/share.ts';
import { sayContents } from '../../../../domain/reviews/share-contents.ts';
import { useTranslate } from '../../../i18n/use-say.ts';
import { Words } from '../../../ui/Words.tsx';
import styles from './send.module.css';

/** Everything that the file holds, line by line. */
export function Holds({ share }: { share: Share }) {
  const { t } = useTranslation();
  const translate = useTranslate();
  return (
    <section className={styles.holds}>
      <h2>{t('reviews.send.holds')}</h2>
      <ul>
        {sayContents(share).map((line) => (
          <Words as="li" key={line.code}>
            {translate(line)}
          </Words>
        ))}
      </ul>
    </section>
  );
}
