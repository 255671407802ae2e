import { useTranslation } from 'react-i18next';
import type { DraftField } from './drafts.ts';
import styles from './old-draft.module.css';
import { PushButton } from './ui/PushButton.tsx';
import { useDraft } from './use-draft.ts';
import { Words } from './ui/Words.tsx';

interface Props {
  readonly field: DraftField;
  /** Puts it into the field that it was typed into. */
  readonly onUse: (text: string) => void;
}

/** What had been typed into a field before what is saved there now: to be used, or let go of. */
export function OldDraft({ field, onUse }: Props) {
  const { t } = useTranslation();
  const { text, drop } = useDraft(field);
  if (text === '') return null;
  const use = () => {
    onUse(text);
    drop();
  };
  return (
    <div role="group" aria-label={t('oldDraft.title')} className={styles.old}>
      <p>{t('oldDraft.title')}</p>
      <Words as="blockquote">{text}</Words>
      <div>
        <PushButton onPress={use}>{t('oldDraft.use')}</PushButton>
        <PushButton look="link" onPress={drop}>
          {t('oldDraft.drop')}
        </PushButton>
      </div>
    </div>
  );
}
