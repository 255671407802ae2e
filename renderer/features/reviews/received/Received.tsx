import { useTranslation } from 'react-i18next';
import { isAsked } from '../../../../domain/reviews/agenda.ts';
import { sayCounts } from '../../../../domain/reviews/counts.ts';
import type { Received as ReceivedData } from '../../../../contract/received.ts';
import { useCommands } from '../../../commands/commands.tsx';
import { send } from '../../../state/api.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useMentorName } from '../../../i18n/use-names.ts';
import { useTranslate } from '../../../i18n/use-say.ts';
import { useNavigation } from '../../../navigation/navigation.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PushButton } from '../../../ui/PushButton.tsx';
import { Section } from '../../../ui/Screen.tsx';
import { useQuery } from '../../../state/use-query.ts';
import { useNow } from '../../../state/use-now.ts';
import reviews from '../reviews.module.css';
import { ForgetButton } from '../ForgetButton.tsx';
import { useReviewView } from '../use-review-view.tsx';
import { Agenda } from './Agenda.tsx';
import { GivenComment } from './GivenComment.tsx';
import { GoneComments } from './GoneComments.tsx';
import styles from './received.module.css';
import { Words } from '../../../ui/Words.tsx';

/** For a learner: what mentors said, and what there is to talk about. */
export function Received({ onImport }: { onImport: () => void }) {
  const { t } = useTranslation();
  const found = useQuery('reviews:received', {});
  const open = found?.comments.filter(({ progress }) => !progress.resolved) ?? [];
  const resolved = found?.comments.filter(({ progress }) => progress.resolved) ?? [];
  return (
    <>
      <div className={reviews.lead}>
        <p>{t('reviews.received.means')}</p>
        <PushButton look="primary" onPress={onImport}>
          {t('reviews.received.import')}
        </PushButton>
      </div>
      {found?.reviews.length === 0 && (
        <EmptyState title={t('reviews.received.none')}>{t('reviews.received.how')}</EmptyState>
      )}
      {found && found.reviews.length > 0 && (
        <>
          {found.reviews.some(({ mentor }) => !mentor.compared) && <NotCompared />}
          <Agenda
            points={found.points}
            questions={open.filter((comment) => isAsked(comment, comment.progress))}
            agreements={[...open, ...found.goneComments].filter(
              ({ progress }) => progress.agreed !== null && !progress.resolved,
            )}
          />
          <Section
            title={t('reviews.received.comments')}
            note={t('reviews.received.open', { count: open.length })}
          >
            {found.comments.length === 0 && <EmptyState title={t('reviews.received.noComments')} />}
            <ul>
              {open.map((comment) => (
                <GivenComment key={comment.key} comment={comment} />
              ))}
            </ul>
            {resolved.length > 0 && (
              <details className={styles.resolved}>
                <summary>{t('reviews.received.resolved', { count: resolved.length })}</summary>
                <ul>
                  {resolved.map((comment) => (
                    <GivenComment key={comment.key} comment={comment} />
                  ))}
                </ul>
              </details>
            )}
            {found.goneComments.length > 0 && <GoneComments comments={found.goneComments} />}
          </Section>
          <Endorsements endorsements={found.endorsements} />
          <Reviews reviews={found.reviews} />
        </>
      )}
    </>
  );
}

/** What a mentor's name has behind it, and where to change that. */
function NotCompared() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  return (
    <p className={styles.notCompared}>
      {t('reviews.received.notCompared')}{' '}
      <PushButton look="link" onPress={() => navigation.change({ screen: 'settings', settings: 'people' })}>
        {t('reviews.received.compare')}
      </PushButton>
    </p>
  );
}

function Endorsements({ endorsements }: Pick<ReceivedData, 'endorsements'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const mentorOf = useMentorName();
  const now = useNow();
  if (endorsements.length === 0) return null;
  return (
    <Section title={t('reviews.received.endorsements')}>
      <ul className={styles.endorsements}>
        {endorsements.map(({ skill, title, text, mentor, at, current }) => (
          <li key={`${skill} ${mentor.key}`}>
            <h3>{title}</h3>
            <Words as="blockquote">{text}</Words>
            <p>
              {t('reviews.received.by', {
                name: mentorOf(mentor),
                day: format.day(at, now),
              })}{' '}
              <span data-current={current}>
                {t(current ? 'reviews.received.current' : 'reviews.received.earlier')}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Reviews({ reviews: given }: Pick<ReceivedData, 'reviews'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const mentorOf = useMentorName();
  const translate = useTranslate();
  const now = useNow();
  const shown = useReviewView((hash) => send('reviews:review', { hash }));
  const commands = useCommands();
  const choose = (review: string) => commands.runCommand(send('reviews:choose', { review }));
  return (
    <Section title={t('reviews.received.reviews')}>
      <ul className={reviews.files}>
        {given.map(({ hash, mentor, at, path, counts, counting, unchecked, hasFile }) => (
          <li key={hash}>
            <PushButton look="link" onPress={() => shown.show(hash)}>
              {mentorOf(mentor)}
            </PushButton>
            <span>{path}</span>
            <span className={reviews.quiet}>
              {translate(sayCounts(counts))}
              {unchecked && ` · ${t('reviews.received.unchecked')}`}
              {!counting && (
                <>
                  {` · ${t('reviews.received.replaced')} `}
                  <PushButton look="link" onPress={() => void choose(hash)}>
                    {t('reviews.received.choose')}
                  </PushButton>
                </>
              )}
            </span>
            <time dateTime={at}>{format.day(at, now)}</time>
            {hasFile && (
              <ForgetButton
                kind="received"
                what={t('reviews.give.showGiven', { moment: format.moment(at, now) })}
                onForget={() => send('reviews:forget', { kind: 'received', hash })}
              />
            )}
          </li>
        ))}
      </ul>
      {shown.dialog}
    </Section>
  );
}
