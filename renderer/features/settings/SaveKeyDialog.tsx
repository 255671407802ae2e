import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isLongEnough, longestPassphrase, shortestPassphrase } from '../../../domain/formats/passphrase.ts';
import { send } from '../../state/api.ts';
import { useFormat } from '../../i18n/format.ts';
import { Popup, PopupButtons } from '../../ui/Popup.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { WorkBar } from '../../ui/WorkBar.tsx';
import { useReportError } from '../../state/use-report-error.ts';
import { useSavedFile } from '../../commands/use-saved-file.ts';
import styles from './settings.module.css';

/** Asks for a passphrase twice, and saves the workspace's key protected by it. */
export function SaveKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reportError = useReportError();
  const tellSaved = useSavedFile();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  // Mistakes are shown from the first attempt to save until they are corrected.
  const [isAsked, setAsked] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const isShort = !isLongEnough(passphrase);
  const isOther = passphrase !== again;

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAsked(true);
    if (isWorking || isShort || isOther || passphrase.length > longestPassphrase) return;
    setWorking(true);
    try {
      const saved = await send('keys:save', { passphrase });
      if (saved) {
        tellSaved(saved.file);
        onClose();
      }
    } catch (failure) {
      reportError(failure);
    }
    setWorking(false);
  }

  return (
    <Popup title={t('settings.saveKeyTitle')} isOpen onClose={onClose}>
      <p>{t('settings.saveKeyMeans')}</p>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <TextInput
          label={t('settings.newPassphrase', { least: format.number(shortestPassphrase) })}
          isSecret
          autoFocus
          value={passphrase}
          limit={longestPassphrase}
          onChange={setPassphrase}
          error={isAsked && isShort ? t('message.key.short', { least: shortestPassphrase }) : undefined}
        />
        <TextInput
          label={t('settings.samePassphrase')}
          isSecret
          value={again}
          limit={longestPassphrase}
          onChange={setAgain}
          error={isAsked && !isShort && isOther ? t('settings.passphrasesDiffer') : undefined}
        />
        {isWorking && <WorkBar label={t('settings.protecting')} />}
        <PopupButtons>
          <PushButton onPress={onClose}>{t('settings.cancel')}</PushButton>
          <PushButton type="submit" look="primary">
            {t('settings.saveKeyNow')}
          </PushButton>
        </PopupButtons>
      </form>
    </Popup>
  );
}
