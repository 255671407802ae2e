import { useTranslation } from 'react-i18next';
import type { Mentor, Opinions as Told } from '../../contract/received.ts';
import type { Subject } from '../../domain/progress/slices/evidence/events.ts';
import { useFormat } from '../i18n/format.ts';
import { useMentorName, useRatingWords } from '../i18n/use-names.ts';
import { useNavigation, useWhere } from '../navigation/navigation.tsx';
import { PushButton } from '../ui/PushButton.tsx';
import { useQuery } from '../state/use-query.ts';
import { useNow } from '../state/use-now.ts';
import { useViewOf } from '../state/use-workspace.tsx';
import styles from './inspector.module.css';
import said from './opinions.module.css';
import { Words } from '../ui/Words.tsx';

interface Props {
  readonly subject: Subject;
}

/** What mentors say about an item or a skill; nothing if no review was ever imported. */
export function Opinions({ subject }: Props) {
  const hasReviews = useViewOf(({ reviews }) => reviews.size > 0);
  return hasReviews ? <AskedOpinions subject={subject} /> : null;
}

function AskedOpinions({ subject }: Props) {
  const { t } = useTranslation();
  const ratingWords = useRatingWords();
  const mentorOf = useMentorName();
  const opinions = useQuery('reviews:opinions', { subject });
  const navigation = useNavigation();
  const { reviews } = useWhere();
  if (opinions === undefined) return null;
  const { ratings, comments } = opinions;
  // An endorsement covers a whole skill, so it is shown there and not at each of its items.
  const endorsements = 'skill' in subject ? opinions.endorsements : [];
  if (ratings.length + endorsements.length + comments.length === 0) return null;
  return (
    <section>
      <h3>{t('inspector.mentors')}</h3>
      <ul className={styles.list}>
        {ratings.map(({ mentor, at, ...rating }) => (
          <li key={mentor.key}>
            <span>
              {t('message.reviews.mentorLevel', {
                name: mentorOf(mentor),
                level: ratingWords(rating),
              })}
            </span>
            <Day at={at} />
          </li>
        ))}
      </ul>
      <ul className={said.list}>
        {endorsements.map(({ mentor, text, at, current }) => (
          <li key={mentor.key}>
            <By mentor={mentor} at={at}>
              <em data-current={current}>
                {t(current ? 'reviews.received.current' : 'reviews.received.earlier')}
              </em>
            </By>
            <Words as="blockquote">{text}</Words>
          </li>
        ))}
        {comments.map((comment) => (
          <Comment key={comment.key} comment={comment} isTitled={'skill' in subject} />
        ))}
      </ul>
      {comments.length > 0 && (
        <PushButton
          look="link"
          onPress={() =>
            navigation.change({ screen: 'reviews', reviews: { ...reviews, tab: 'received', share: null } })
          }
        >
          {t('inspector.toReviews')}
        </PushButton>
      )}
    </section>
  );
}

/** @param isTitled whether to name the comment's item */
function Comment({ comment, isTitled }: { comment: Told['comments'][number]; isTitled: boolean }) {
  const { t } = useTranslation();
  const { on, title, text, ask, mentor, at, progress } = comment;
  return (
    <li>
      <By mentor={mentor} at={at}>
        {progress.resolved ? (
          <em>{t('inspector.resolved')}</em>
        ) : (
          ask && <em data-current={false}>{t('reviews.received.ask')}</em>
        )}
      </By>
      {isTitled && 'item' in on && <p className={styles.empty}>{title ?? on.item}</p>}
      {text !== '' && <Words as="p">{text}</Words>}
    </li>
  );
}

interface ByProps {
  readonly mentor: Mentor;
  readonly at: string;
  readonly children: React.ReactNode;
}

/** The author and date of a statement, and its status. */
function By({ mentor, at, children }: ByProps) {
  const mentorOf = useMentorName();
  return (
    <p className={said.by}>
      <b>{mentorOf(mentor)}</b>
      {children}
      <Day at={at} />
    </p>
  );
}

function Day({ at }: { at: string }) {
  const format = useFormat();
  return <time dateTime={at}>{format.day(at, useNow())}</time>;
}
