import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opened } from '../../../../contract/mentor.ts';
import { countsOf, isNothing, sayCounts } from '../../../../domain/reviews/counts.ts';
import { longestInReview } from '../../../../domain/formats/limits.ts';
import { draftFrom, finished, newDraft } from '../../../../domain/reviews/review-draft.ts';
import type { ReviewDraft } from '../../../../domain/reviews/review-draft.ts';
import { send } from '../../../state/api.ts';
import { useCommands } from '../../../commands/commands.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslate } from '../../../i18n/use-say.ts';
import { useNavigation } from '../../../navigation/navigation.tsx';
import { PushButton } from '../../../ui/PushButton.tsx';
import { Screen } from '../../../ui/Screen.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useReportError } from '../../../state/use-report-error.ts';
import { useAsync } from '../../../state/use-query.ts';
import { useSavedFile } from '../../../commands/use-saved-file.ts';
import { useScroll } from '../../../navigation/use-scroll.ts';
import { useView } from '../../../state/use-workspace.tsx';
import { ReviewEditor } from '../editor/ReviewEditor.tsx';
import { OpenedShareHash } from '../editor/SharedFile.tsx';
import { Signature } from '../people/Signature.tsx';
import styles from '../reviews.module.css';

/** An opened share, and the review in progress. */
export function OpenedShare({ hash }: { hash: string }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const reportError = useReportError();
  const leave = () => navigation.change({ reviews: { tab: 'give', share: null } });
  const opened = useAsync(hash, async () => {
    try {
      const answer = await send('mentor:open', { share: { kept: hash }, compared: null });
      if (!answer.stopped) return answer.opened;
    } catch (failure) {
      reportError(failure);
    }
    leave();
    return undefined;
  });
  const learner =
    opened && (opened.signer.people[0]?.name ?? opened.share.learner.name ?? t('reviews.noName'));
  return (
    <Screen
      title={learner === undefined ? t('screen.reviews') : t('reviews.desk.title', { learner })}
      lede={opened?.share.path.title}
      aside={<PushButton onPress={leave}>{t('reviews.desk.back')}</PushButton>}
      {...useScroll('reviews')}
    >
      {opened && <Writing opened={opened} learner={learner!} />}
    </Screen>
  );
}

function Writing({ opened, learner }: { opened: Opened; learner: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { settings } = useView();
  const commands = useCommands();
  const translate = useTranslate();
  const tellSaved = useSavedFile();
  const { hash, share, signer, given, last, before, said } = opened;
  const [givenAt, setGivenAt] = useState(given[0]?.at);
  const [savedTo, setSavedTo] = useState<string>();
  const [draft, setDraft] = useState<ReviewDraft>(
    opened.draft ?? (last ? draftFrom(last) : newDraft(settings.name || (before?.review.mentor.name ?? ''))),
  );
  const review = finished(draft);
  const counts = countsOf(review);
  const isEmpty = isNothing(counts);

  function change(next: ReviewDraft): void {
    setDraft(next);
    // If saving fails, the sidebar says so, and the next change tries again.
    send('mentor:draft', { share: hash, draft: next }).catch(() => {});
  }

  const give = () =>
    commands.runCommand(
      send('mentor:draft', { share: hash, draft })
        .then(() => send('mentor:give', { share: hash }))
        .then((saved) => {
          if (saved === null) return;
          setGivenAt(new Date().toISOString());
          setSavedTo(saved.file);
          tellSaved(saved.file);
        }),
    );

  return (
    <>
      <Signature signer={signer} made={share.made.at} isTakenIn />
      {givenAt !== undefined && (
        <p className={styles.note} role="note">
          {savedTo === undefined
            ? t('reviews.desk.again', { day: format.fullMoment(givenAt) })
            : t('reviews.desk.given', { learner, file: savedTo })}
        </p>
      )}
      <OpenedShareHash value={hash}>
        <ReviewEditor
          share={share}
          learner={learner}
          before={before}
          said={said}
          draft={draft}
          onChange={change}
        />
      </OpenedShareHash>
      <footer className={styles.finish}>
        <TextInput
          label={t('reviews.desk.name')}
          value={draft.name}
          limit={longestInReview.name}
          onChange={(typed) => change({ ...draft, name: typed })}
        />
        <p>
          {isEmpty
            ? t('reviews.desk.empty')
            : review.name === ''
              ? t('reviews.desk.nameless')
              : translate(sayCounts(counts))}
          {givenAt !== undefined && <span>{t('reviews.desk.replaces')}</span>}
        </p>
        <PushButton look="primary" isDisabled={isEmpty || review.name === ''} onPress={() => void give()}>
          {t('reviews.desk.save')}
        </PushButton>
      </footer>
    </>
  );
}
