import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../contract/index.ts';
import { send } from '../../state/api.ts';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { useReportError } from '../../state/use-report-error.ts';
import { SaveKeyDialog } from './SaveKeyDialog.tsx';
import { TakeKeyDialog } from './TakeKeyDialog.tsx';
import type { KeyFile } from './TakeKeyDialog.tsx';
import setting from '../../ui/setting.module.css';
import styles from './settings.module.css';

interface Props {
  readonly shown: Output<'people:list'>['own'];
}

/** The key that this workspace signs with, and the ways of it to another computer and back. */
export function OwnKey({ shown }: Props) {
  const { t } = useTranslation();
  const reportError = useReportError();
  const [isSaving, setSaving] = useState(false);
  const [taking, setTaking] = useState<KeyFile>();

  async function choose(): Promise<void> {
    try {
      const chosen = await send('files:open', { kind: 'key' });
      if (chosen) setTaking({ ...chosen, look: await send('keys:look', chosen) });
    } catch (failure) {
      reportError(failure);
    }
  }

  return (
    <div className={styles.person} data-own-key>
      {shown ? (
        <>
          <Fingerprint label={t('settings.ownKey')} {...shown} />
          <p className={styles.quiet}>{t('settings.ownKeyMeans')}</p>
        </>
      ) : (
        <p className={styles.quiet}>
          {t('settings.ownKey')}: {t('settings.noOwnKey')}
        </p>
      )}
      <div className={setting.buttons}>
        <PushButton onPress={() => setSaving(true)}>{t('settings.saveKey')}</PushButton>
        <PushButton onPress={() => void choose()}>{t('settings.takeKey')}</PushButton>
      </div>
      {isSaving && <SaveKeyDialog onClose={() => setSaving(false)} />}
      {taking && <TakeKeyDialog keyFile={taking} onClose={() => setTaking(undefined)} />}
    </div>
  );
}
