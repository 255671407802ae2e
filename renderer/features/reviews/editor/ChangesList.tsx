import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import { PushButton } from '../../../ui/PushButton.tsx';
import styles from './editor.module.css';
import type { Earlier } from './read-earlier.ts';
import type { Reading } from './read-share.ts';
import { useChanges } from './use-changes.ts';

interface Props {
  readonly earlier: Earlier;
  readonly reading: Reading;
  readonly onChoose: (skill: string) => void;
}

/** What came and went since the mentor's last review, skill by skill and item by item. */
export function ChangesList({ earlier, reading, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const changes = useChanges();
  return (
    <section>
      <h3>{t('reviews.earlier.title', { day: format.date(earlier.at) })}</h3>
      {earlier.changes.size === 0 && <p className={styles.quiet}>{t('reviews.earlier.none')}</p>}
      <ul className={styles.changes}>
        {[...earlier.changes].map(([key, { isNew, isRatedAnew, evidence, items }]) => {
          const { skill, items: all } = reading.skills.get(key)!;
          const whole = [
            ...(isNew ? [t('reviews.earlier.newSkill')] : []),
            ...(isRatedAnew ? [t('reviews.earlier.ratedAnew')] : []),
            ...changes.evidence(evidence),
          ];
          return (
            <li key={key}>
              <PushButton look="link" onPress={() => onChoose(key)}>
                {skill.title}
              </PushButton>
              {whole.length > 0 && <span className={styles.quiet}> {whole.join(' · ')}</span>}
              <ul>
                {[...items].map(([item, change]) => (
                  <li key={item}>
                    <span>{all.find((one) => one.key === item)?.item.text ?? item}</span>
                    <span className={styles.change}>{changes.item(change).join(' · ')}</span>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
