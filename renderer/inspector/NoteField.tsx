import { memo, useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { longest } from '../../domain/base/patterns.ts';
import { useCommands } from '../commands/commands.tsx';
import { Keys } from '../ui/Keys.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { OldDraft } from '../fields/OldDraft.tsx';
import { useDraft } from '../state/use-draft.ts';

/** The note of an item. Every key press saves a draft; the note is saved when the field loses the focus. */
export const NoteField = memo(function NoteField({ item, saved }: { item: string; saved: string }) {
  const { t } = useTranslation();
  const commands = useCommands();
  const { text, type } = useDraft(`note:${item}`, saved);
  const finish = useEffectEvent(() => commands.finishNote(item));
  useEffect(() => () => finish(), []);
  return (
    <section>
      <h3>
        {t('inspector.note')}
        <Keys keys="n" />
      </h3>
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
      <OldDraft
        field={`oldnote:${item}`}
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
