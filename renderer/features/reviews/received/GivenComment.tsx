import { useTranslation } from 'react-i18next';
import { commentField } from '../../../../contract/draft-fields.ts';
import type { Received } from '../../../../contract/received.ts';
import { keyOfTarget } from '../../../../domain/reviews/title-of-target.ts';
import { findHidden } from '../../../../domain/base/plain-text.ts';
import { longest } from '../../../../domain/base/patterns.ts';
import { send } from '../../../state/api.ts';
import { useCommands } from '../../../commands/commands.tsx';
import { useSayDone } from '../../../commands/use-say-done.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useMentorName } from '../../../i18n/use-names.ts';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { PushButton } from '../../../ui/PushButton.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { OldDraft } from '../../../fields/OldDraft.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { useNow } from '../../../state/use-now.ts';
import { useShowInPath } from '../../../navigation/use-show-in-path.ts';
import { Agreement } from './Agreement.tsx';
import styles from './received.module.css';
import { Words } from '../../../ui/Words.tsx';

type Comment = Received['comments'][number];

/** A mentor's comment, and the learner's response. */
export function GivenComment({ comment }: { comment: Comment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mentorOf = useMentorName();
  const now = useNow();
  const commands = useCommands();
  const sayDone = useSayDone();
  const show = useShowInPath();
  const { key, on, title, text, ask, mentor, at, progress } = comment;
  const target = keyOfTarget(on);
  const about = title ?? target ?? t('message.reviews.whole');
  const canShow = target !== null && !('responsibility' in on) && show.has(target);

  async function resolve(resolved: boolean): Promise<void> {
    if (!(await commands.runCommand(send('reviews:resolve', { comment: key, resolved })))) return;
    // It goes to another list.
    sayDone(t(resolved ? 'reviews.received.nowResolved' : 'reviews.received.reopened', { about }));
  }
  return (
    <li className={styles.comment}>
      <header>
        {canShow ? (
          <PushButton look="link" onPress={() => show(target)}>
            {about}
          </PushButton>
        ) : (
          <b>{about}</b>
        )}
        <span>
          {t('reviews.received.by', {
            name: mentorOf(mentor),
            day: format.day(at, now),
          })}
          {ask && <em>{t('reviews.received.ask')}</em>}
        </span>
      </header>
      {text !== '' && (
        <Words as="p" className={styles.said}>
          {text}
        </Words>
      )}
      <Answer comment={comment} about={about} />
      <Agreement comment={comment} about={about} />
      <div className={styles.deal}>
        <CheckBox isSelected={progress.resolved} onChange={(resolved) => void resolve(resolved)}>
          {t('reviews.received.resolve')}
        </CheckBox>
        {target !== null && (
          <CheckBox
            isSelected={progress.planned}
            onChange={(planned) => void commands.runCommand(send('reviews:plan', { comment: key, planned }))}
          >
            {t('reviews.received.plan')}
          </CheckBox>
        )}
      </div>
    </li>
  );
}

/** The learner's answer: a draft is saved with every key press, the answer when the field loses the focus. */
function Answer({ comment: { key, progress }, about }: { comment: Comment; about: string }) {
  const { t } = useTranslation();
  const commands = useCommands();
  const { text, type, drop } = useDraft(commentField('answer', key), progress.answer);
  const isBad = text.length > longest.answer || findHidden(text) !== undefined;
  const answer = (said: string) => commands.runCommand(send('reviews:answer', { comment: key, text: said }));
  async function finish(): Promise<void> {
    if (isBad) return;
    if (text === progress.answer || (await answer(text))) drop();
  }
  return (
    <>
      <TextInput
        label={t('reviews.received.answerTo', { about })}
        hideLabel
        placeholder={t('reviews.received.answer')}
        isLine={text === ''}
        rows={2}
        value={text}
        limit={longest.answer}
        onChange={type}
        onBlur={() => void finish()}
      />
      <OldDraft field={`old${commentField('answer', key)}`} onUse={answer} />
    </>
  );
}
