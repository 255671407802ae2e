import { memo, useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { longest } from '../../domain/base/patterns.ts';
import { findHidden } from '../../domain/base/plain-text.ts';
import { useCommands } from '../commands/commands.tsx';
import { Markdown } from '../fields/Markdown.tsx';
import { isFormatted } from '../fields/markdown-tokens.ts';
import { OldDraft } from '../fields/OldDraft.tsx';
import { useDraft } from '../state/use-draft.ts';
import { Keys } from '../ui/Keys.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './inspector.module.css';

interface Props {
  /** The key of an item or a skill. */
  readonly subject: string;
  readonly saved: string;
}

/**
 * A note. Every key press saves a draft; the note is saved when the field loses the focus. A note with Markdown is shown
 * as it is meant while nobody writes in it; the field stays where it is, so that it keeps the focus.
 */
export const NoteField = memo(function NoteField({ subject, saved }: Props) {
  const { t } = useTranslation();
  const commands = useCommands();
  const { text, type } = useDraft(`note:${subject}`, saved);
  const finish = useEffectEvent(() => commands.finishNote(subject));
  useEffect(() => () => finish(), []);
  const isShown = text.length <= longest.note && !findHidden(text) && isFormatted(text);
  return (
    <section>
      <h3>
        {t('inspector.note')}
        <Keys keys="n" />
      </h3>
      <div className={styles.note} data-formatted={isShown}>
        <div className={styles.noteField}>
          <TextInput
            label={t('inspector.note')}
            hideLabel
            focusName="note"
            value={text}
            onChange={type}
            onBlur={finish}
            rows={3}
            limit={longest.note}
            placeholder={t('inspector.notePlaceholder')}
          />
        </div>
        {isShown && (
          // The keyboard reaches the field itself.
          // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
          <div
            className={styles.noteText}
            onClick={({ target, currentTarget }) => {
              if (target instanceof Element && target.closest('button') !== null) return;
              currentTarget.parentElement?.querySelector('textarea')?.focus();
            }}
          >
            <Markdown text={text} />
          </div>
        )}
      </div>
      <OldDraft
        field={`oldnote:${subject}`}
        onUse={(old) => {
          // It is already saved as a draft, even if saving the note fails.
          type(old);
          finish();
          return true;
        }}
      />
    </section>
  );
});
