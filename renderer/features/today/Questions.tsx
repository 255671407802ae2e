import { useTranslation } from 'react-i18next';
import { isAsked } from '../../../domain/reviews/agenda.ts';
import { countingReviews, givenComments } from '../../../domain/reviews/effective-reviews.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNavigation, useWhere } from '../../navigation/navigation.tsx';
import { useNow } from '../../state/use-now.ts';
import { useView } from '../../state/use-workspace.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { Section } from '../../ui/Screen.tsx';
import { Words } from '../../ui/Words.tsx';
import styles from './today.module.css';

/** How many questions are shown. */
const most = 3;

/** What mentors want to talk about and the learner has not settled, latest first. */
export function Questions({ onSelect }: { onSelect: (key: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const { index, reviews, comments } = useView();
  const navigation = useNavigation();
  const view = useWhere().reviews;
  const asked = givenComments(countingReviews(reviews))
    .filter((comment) => isAsked(comment, comments.get(comment.key)))
    .toReversed();
  if (asked.length === 0) return null;
  return (
    <Section title={t('today.questions')} note={t('today.open', { count: asked.length })}>
      <ul className={styles.questions}>
        {asked.slice(0, most).map(({ key, on, text, at }) => {
          const item = 'item' in on ? index.items.get(index.renamed.get(on.item) ?? on.item) : undefined;
          const skill = 'skill' in on ? index.skills.get(on.skill) : undefined;
          const subject = item?.key ?? skill?.key;
          return (
            <li key={key}>
              {text !== '' && <Words as="blockquote">{text}</Words>}
              <p>
                {subject !== undefined && (
                  <PushButton look="link" onPress={() => onSelect(subject)}>
                    {item?.item.text ?? skill?.title}
                  </PushButton>
                )}
                <time dateTime={at}>{format.day(at, now)}</time>
              </p>
            </li>
          );
        })}
      </ul>
      <p className={styles.more}>
        <PushButton
          look="link"
          onPress={() =>
            navigation.change({ screen: 'reviews', reviews: { ...view, tab: 'received', share: null } })
          }
        >
          {t('inspector.toReviews')}
        </PushButton>
      </p>
    </Section>
  );
}
