import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commentField } from '../../../../contract/draft-fields.ts';
import type { Received } from '../../../../contract/received.ts';
import { longest } from '../../../../domain/base/patterns.ts';
import { findHidden } from '../../../../domain/base/plain-text.ts';
import { send } from '../../../state/api.ts';
import { useCommands } from '../../../commands/commands.tsx';
import { OldDraft } from '../../../fields/OldDraft.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { DateInput } from '../../../ui/DateInput.tsx';
import { PushButton } from '../../../ui/PushButton.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import styles from './received.module.css';

interface Props {
  readonly comment: Pick<Received['comments'][number], 'key' | 'progress'>;
  /** The comment's target, for screen readers. */
  readonly about: string;
}

/** What the learner and the mentor agreed on, and until when. Saved when the field loses the focus. */
export function Agreement({ comment: { key, progress }, about }: Props) {
  const { t } = useTranslation();
  const commands = useCommands();
  const saved = progress.agreed ?? { text: '', until: undefined };
  const field = commentField('agreed', key);
  const { text, type, drop } = useDraft(field, saved.text);
  const [isWanted, setWanted] = useState(false);
  const [until, setUntil] = useState<string | null>(saved.until ?? null);
  const isBad = text.length > longest.answer || findHidden(text) !== undefined;
  const agree = (said: string, day: string | null) =>
    commands.runCommand(send('reviews:agree', { comment: key, text: said, until: day }));
  async function finish(day: string | null): Promise<void> {
    if (isBad) return;
    const isSame = text === saved.text && (text === '' || day === (saved.until ?? null));
    if (isSame || (await agree(text, day))) drop();
  }
  return (
    <>
      {text === '' && !isWanted ? (
        <PushButton
          look="link"
          aria-label={t('reviews.received.agreeOn', { about })}
          onPress={() => setWanted(true)}
        >
          {t('reviews.received.agree')}
        </PushButton>
      ) : (
        <div className={styles.agreement}>
          <TextInput
            label={t('reviews.received.agreed')}
            placeholder={t('reviews.received.agreedHow')}
            rows={2}
            autoFocus={isWanted}
            value={text}
            limit={longest.answer}
            onChange={type}
            onBlur={() => void finish(until)}
          />
          <DateInput
            label={t('reviews.received.until')}
            value={until}
            onChange={(day) => {
              setUntil(day);
              if (text !== '') void finish(day);
            }}
          />
        </div>
      )}
      <OldDraft field={`old${field}`} onUse={(said) => agree(said, until)} />
    </>
  );
}
