import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longest } from '../../domain/base/patterns.ts';
import { isTyped } from '../../domain/base/plain-text.ts';
import { Popup, PopupButtons } from '../ui/Popup.tsx';
import { PushButton } from '../ui/PushButton.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useView } from '../state/use-workspace.tsx';
import styles from './skip.module.css';

interface Props {
  /** The items to skip, for one reason. The dialog is open while there are some. */
  readonly items: readonly string[] | undefined;
  readonly onSkip: (items: readonly string[], reason?: string) => void;
  readonly onClose: () => void;
}

/** Asks why an item is skipped; the reason may be empty. */
export function SkipDialog({ items, onSkip, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Popup
      title={t('skip.title', { count: items?.length ?? 1 })}
      isOpen={items !== undefined}
      onClose={onClose}
    >
      {items && <SkipForm items={items} onSkip={onSkip} onClose={onClose} />}
    </Popup>
  );
}

function SkipForm({ items, onSkip, onClose }: Props & { items: readonly string[] }) {
  const { t } = useTranslation();
  const { index, item: progressOf } = useView();
  const [reason, setReason] = useState(progressOf(items[0]!).reason ?? '');
  const fits = reason.trim() === '' || isTyped(reason.trim(), longest.reason);
  return (
    <form
      className={styles.form}
      onSubmit={(submit) => {
        submit.preventDefault();
        if (!fits) return;
        const given = reason.trim();
        onSkip(items, given === '' ? undefined : given);
        onClose();
      }}
    >
      <p>{items.length === 1 && index.items.get(items[0]!)?.item.text}</p>
      <TextInput
        label={t('skip.reason')}
        placeholder={t('skip.example')}
        value={reason}
        onChange={setReason}
        limit={longest.reason}
        autoFocus
      />
      <p className={styles.quiet}>{t('skip.meaning')}</p>
      <PopupButtons>
        <PushButton onPress={onClose}>{t('skip.cancel')}</PushButton>
        <PushButton look="primary" type="submit" isDisabled={!fits}>
          {t('skip.skip')}
        </PushButton>
      </PopupButtons>
    </form>
  );
}
