import { useTranslation } from 'react-i18next';
import type { DraftField } from '../state/drafts.ts';
import styles from './old-draft.module.css';
import { PushButton } from '../ui/PushButton.tsx';
import { useDraft } from '../state/use-draft.ts';
import { Words } from '../ui/Words.tsx';

interface Props {
  readonly field: DraftField;
  /** Puts the draft back into its field. @returns whether it is saved there */
  readonly onUse: (text: string) => boolean | Promise<boolean>;
}

/** An older draft of a field that has been saved since: to be used or discarded. */
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
