import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../contract/index.ts';
import { longestPassphrase } from '../../../domain/formats/passphrase.ts';
import { send } from '../../state/api.ts';
import { useTranslate } from '../../i18n/use-say.ts';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Popup, PopupButtons } from '../../ui/Popup.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { WorkBar } from '../../ui/WorkBar.tsx';
import { problemOf } from '../../state/workspace.ts';
import styles from './settings.module.css';

/** A chosen file with a protected key, and what can be read from it without the passphrase. */
export interface KeyFile {
  readonly file: string;
  readonly look: Output<'keys:look'>;
}

/** Asks for a key's passphrase, and makes the workspace sign with that key. */
export function TakeKeyDialog({ keyFile, onClose }: { keyFile: KeyFile; onClose: () => void }) {
  const { t } = useTranslation();
  const translate = useTranslate();
  const toasts = useToasts();
  const [passphrase, setPassphrase] = useState('');
  const [replace, setReplace] = useState(false);
  const [error, setError] = useState<string>();
  const [isWorking, setWorking] = useState(false);
  const { file, look } = keyFile;
  const { inPlace, fingerprint, words } = look;

  async function take(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isWorking || passphrase === '') return;
    setWorking(true);
    try {
      const { former } = await send('keys:take', { file, shown: fingerprint, passphrase, replace });
      const text = former === null ? t('settings.keyTaken') : t('settings.keyTakenFor', { former });
      toasts.show({ tone: 'note', text });
      onClose();
    } catch (failure) {
      setError(translate(problemOf(failure).message));
      setWorking(false);
    }
  }

  return (
    <Popup title={t('settings.takeKeyTitle')} isOpen wide onClose={onClose}>
      <Fingerprint label={t('settings.thisKey')} fingerprint={fingerprint} words={words} />
      <p>{t(`settings.takeKeyMeans.${inPlace}`)}</p>
      {inPlace === 'same' ? (
        <PopupButtons>
          <PushButton autoFocus onPress={onClose}>
            {t('frame.close')}
          </PushButton>
        </PopupButtons>
      ) : (
        <form className={styles.form} onSubmit={(event) => void take(event)}>
          <TextInput
            label={t('settings.passphrase')}
            isSecret
            autoFocus
            value={passphrase}
            limit={longestPassphrase}
            onChange={(typed) => {
              setPassphrase(typed);
              setError(undefined);
            }}
            error={error}
          />
          {inPlace === 'other' && (
            <CheckBox isSelected={replace} onChange={setReplace}>
              {t('settings.replaceKey')}
            </CheckBox>
          )}
          {isWorking && <WorkBar label={t('settings.opening')} />}
          <PopupButtons>
            <PushButton onPress={onClose}>{t('settings.cancel')}</PushButton>
            <PushButton type="submit" look="primary" isDisabled={inPlace === 'other' && !replace}>
              {t('settings.takeKeyNow')}
            </PushButton>
          </PopupButtons>
        </form>
      )}
    </Popup>
  );
}
