import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestInReview } from '../../../../domain/formats/limits.ts';
import { commentOn, withComment } from '../../../../domain/reviews/review-draft.ts';
import type { ReviewDraft } from '../../../../domain/reviews/review-draft.ts';
import { EarlierComments } from './EarlierComments.tsx';
import type { Reading } from './read-share.ts';
import type { Target } from '../../../../domain/formats/review.ts';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { PushButton } from '../../../ui/PushButton.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import styles from './editor.module.css';

interface Props {
  readonly target: Target;
  /** The comment's target, for screen readers. */
  readonly about: string;
  readonly reading: Reading;
  readonly draft: ReviewDraft;
  readonly onChange: (draft: ReviewDraft) => void;
  /** Whether the field is open from the start, instead of behind a button. */
  readonly isOpen?: boolean;
}

/** A mentor's comment on one target, and whether to talk about it; above it, what they said of an earlier share. */
export function CommentField({ reading, ...props }: Props) {
  return (
    <>
      <EarlierComments said={reading.saidOn(props.target)} />
      <NewComment {...props} />
    </>
  );
}

function NewComment({ target, about, draft, onChange, isOpen = false }: Omit<Props, 'reading'>) {
  const { t } = useTranslation();
  const comment = commentOn(draft, target);
  const [wanted, setWanted] = useState(false);
  const change = (part: { text?: string; ask?: boolean }) =>
    onChange(withComment(draft, target, part, newId()));
  if (!isOpen && !wanted && comment === undefined)
    return (
      <PushButton look="link" aria-label={t('reviews.comment.on', { about })} onPress={() => setWanted(true)}>
        <MessageSquarePlus aria-hidden="true" />
        {t('reviews.comment.add')}
      </PushButton>
    );
  const text = comment?.text ?? '';
  return (
    <div className={styles.comment}>
      <TextInput
        label={t('reviews.comment.on', { about })}
        hideLabel
        placeholder={t('reviews.comment.placeholder')}
        rows={2}
        autoFocus={wanted}
        value={text}
        limit={longestInReview.comment}
        onChange={(typed) => change({ text: typed })}
      />
      <CheckBox isSelected={comment?.ask ?? false} onChange={(ask) => change({ ask })}>
        {t('reviews.comment.ask')}
      </CheckBox>
    </div>
  );
}

/** The id of a new comment. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
