import { useTranslation } from 'react-i18next';
import type { Pair } from '../../../../domain/reviews/import-review.ts';
import type { Rating, Target } from '../../../../domain/formats/review.ts';
import { keyOfTarget, titleOfTarget } from '../../../../domain/reviews/title-of-target.ts';
import { useRatingWords } from '../../../i18n/use-names.ts';
import { Popup, PopupButtons } from '../../../ui/Popup.tsx';
import { PushButton } from '../../../ui/PushButton.tsx';
import { commentKey, reviewsKey } from '../../../../domain/formats/keys.ts';
import { useView, useViewOf } from '../../../state/use-workspace.tsx';
import { CompareDialog } from '../people/CompareDialog.tsx';
import { Signature } from '../people/Signature.tsx';
import styles from './received.module.css';
import type { Look, useImport } from './use-import.ts';

/** Shows what an import would change, before it does. */
export function ImportDialog({ importing }: { importing: ReturnType<typeof useImport> }) {
  const { t } = useTranslation();
  const { shown: look, isStopped, isCompared, accept, take, close } = importing;
  if (look === undefined) return null;
  if (isStopped)
    return (
      <CompareDialog
        signer={look.signer}
        action={t('reviews.compare.look')}
        onAccept={accept}
        onClose={close}
      />
    );
  const { content, signer, share, plan } = look;
  const isUnchecked = share === 'gone';
  const isRenamed = signer.kind === 'renamed';
  const isDoubtful = isUnchecked || isRenamed;
  const isKnown = plan.kind === 'known';
  return (
    <Popup title={t('reviews.import.title', { name: content.mentor.name })} isOpen wide onClose={close}>
      <Signature signer={signer} made={content.made.at} isCompared={isCompared} />
      <p>{t(`reviews.import.kind.${plan.kind}`)}</p>
      <Diff plan={plan} />
      <AnswersStay look={look} />
      {!isKnown && isRenamed && (
        <p className={styles.warning}>
          {t('reviews.import.renamed', { was: signer.people[0]!.name ?? '', is: content.mentor.name })}
        </p>
      )}
      {!isKnown && isUnchecked && <p className={styles.warning}>{t('reviews.import.gone')}</p>}
      {!isKnown && <p className={styles.quiet}>{t('reviews.import.undo')}</p>}
      <PopupButtons>
        <PushButton autoFocus={isKnown || isDoubtful} onPress={close}>
          {t(isKnown ? 'frame.close' : 'reviews.import.cancel')}
        </PushButton>
        {!isKnown && (
          <PushButton look="primary" autoFocus={!isDoubtful} onPress={() => void take()}>
            {t(isUnchecked ? 'reviews.import.takeUnchecked' : 'reviews.import.take')}
          </PushButton>
        )}
      </PopupButtons>
    </Popup>
  );
}

/** The parts that the import adds, changes or removes. */
function Diff({ plan }: Pick<Look, 'plan'>) {
  const { t } = useTranslation();
  const ratingWords = useRatingWords();
  const { index } = useView();
  const { ratings, comments, endorsements } = plan.diff;
  if (ratings.length + comments.length + endorsements.length === 0) return null;
  const title = (on: Target) => titleOfTarget([index], on) ?? keyOfTarget(on) ?? t('message.reviews.whole');
  const levelOf = (rating: Rating | null) => rating && ratingWords(rating);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
    <ul className={styles.diff} aria-label={t('reviews.import.diff')} tabIndex={0}>
      {ratings.map(({ was, is }) => (
        <li key={`rating ${(is ?? was)!.skill}`} data-kind={kindOf({ was, is })}>
          <b>{title((is ?? was)!)}</b>
          <span>
            {was === null || is === null
              ? levelOf(is ?? was)
              : t('reviews.import.change', { was: levelOf(was)!, is: levelOf(is)! })}
          </span>
        </li>
      ))}
      {comments.map(({ was, is }) => (
        <li key={`comment ${(is ?? was)!.id}`} data-kind={kindOf({ was, is })}>
          <b>{title((is ?? was)!.on)}</b>
          <span>
            {[(is ?? was)!.text, (is ?? was)!.ask ? t('reviews.received.ask') : '']
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
      {endorsements.map(({ was, is }) => (
        <li key={`endorsement ${(is ?? was)!.skill}`} data-kind={kindOf({ was, is })}>
          <b>{t('reviews.import.endorsed', { title: title({ skill: (is ?? was)!.skill }) })}</b>
          <span>{(is ?? was)!.text}</span>
        </li>
      ))}
    </ul>
  );
}

/** Says that what the learner wrote about a comment stays, even if the comment goes. */
function AnswersStay({ look: { plan, content, signer } }: { look: Look }) {
  const { t } = useTranslation();
  const comments = useViewOf((view) => view.comments);
  const reviews = reviewsKey(content.share.hash, signer.key);
  const count = plan.diff.comments.filter(({ was, is }) => {
    const own = was !== null && is === null ? comments.get(commentKey(reviews, was.id)) : undefined;
    return own !== undefined && (own.answer !== '' || own.agreed !== null);
  }).length;
  return count === 0 ? null : <p>{t('reviews.import.answersStay', { count })}</p>;
}

function kindOf({ was, is }: Pair<unknown>): 'added' | 'changed' | 'removed' {
  if (was === null) return 'added';
  return is === null ? 'removed' : 'changed';
}
