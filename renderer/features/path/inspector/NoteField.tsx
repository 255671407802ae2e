import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../../api.ts';
import { longest } from '../../../../domain/progress/patterns.ts';
import { Keys } from '../../../ui/Keys.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useComplain } from '../../../use-complain.ts';

const pauseBeforeSaving = 600;

/**
 * The note of an item, saved when the typing pauses, when the field is left and when the item is. Where it
 * cannot be saved the text stays in the field and the learner is told.
 */
export function NoteField({ item, saved }: { item: string; saved: string }) {
  const { t } = useTranslation();
  const complain = useComplain();
  const [text, setText] = useState(saved);
  const [failed, setFailed] = useState(false);
  const kept = useRef(saved);

  const save = useEffectEvent(() => {
    if (text === kept.current) return;
    const before = kept.current;
    kept.current = text;
    send('progress:note', { item, text }).then(
      () => setFailed(false),
      (failure: unknown) => {
        kept.current = before;
        setFailed(true);
        complain(failure);
      },
    );
  });

  // A change from elsewhere (undo) is shown, unless something else is being typed.
  useEffect(() => {
    if (saved === kept.current) return;
    kept.current = saved;
    setText(saved);
  }, [saved]);

  useEffect(() => {
    const timer = setTimeout(() => save(), pauseBeforeSaving);
    return () => clearTimeout(timer);
  }, [text]);

  useEffect(() => () => save(), []);

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
        onChange={setText}
        onBlur={() => save()}
        rows={Math.min(12, Math.max(3, text.split('\n').length))}
        maxLength={longest.note}
        placeholder={t('inspector.notePlaceholder')}
        error={failed ? t('inspector.noteFailed') : undefined}
      />
    </section>
  );
}
