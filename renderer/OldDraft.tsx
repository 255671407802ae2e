import { useTranslation } from 'react-i18next';
import type { DraftField } from './drafts.ts';
import styles from './old-draft.module.css';
import { PushButton } from './ui/PushButton.tsx';
import { useDraft } from './use-draft.ts';
import { Words } from './ui/Words.tsx';

interface Props {
  readonly field: DraftField;
  /** Puts it into the field that it was typed into. @returns whether it is kept there */
  readonly onUse: (text: string) => boolean | Promise<boolean>;
}

/** What had been typed into a field before what is saved there now: to be used, or let go of. */
export function OldDraft({ field, onUse }: Props) {
  const { t } = useTranslation();
  const { text, drop } = useDraft(field);
  if (text === '') return null;
  async function use(): Promise<void> {
    if (await onUse(text)) drop();
  }
  return (
    <div role="group" aria-label={t('oldDraft.title')} className={styles.old}>
      <p>{t('oldDraft.title')}</p>
      <Words as="blockquote">{text}</Words>
      <div>
        <PushButton onPress={() => void use()}>{t('oldDraft.use')}</PushButton>
        <PushButton look="link" onPress={drop}>
          {t('oldDraft.drop')}
        </PushButton>
      </div>
    </div>
  );
}
