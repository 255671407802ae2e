import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../use-workspace.tsx';
import { Popup } from '../../ui/Popup.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import ui from '../../ui/ui.module.css';

interface Props {
  /** The item to skip; the dialog is open while there is one. */
  readonly item: string | undefined;
  readonly onSkip: (item: string, reason?: string) => void;
  readonly onClose: () => void;
}

/** Asks why an item is skipped; the answer may be nothing. */
export function SkipDialog({ item, onSkip, onClose }: Props) {
  const { t } = useTranslation();
  const { index } = useView();
  const [reason, setReason] = useState('');
  const close = () => {
    setReason('');
    onClose();
  };
  return (
    <Popup title={t('skip.title')} isOpen={item !== undefined} onClose={close}>
      <form
        className={ui.form}
        onSubmit={(submit) => {
          submit.preventDefault();
          const given = reason.trim();
          if (item !== undefined) onSkip(item, given === '' ? undefined : given);
          close();
        }}
      >
        <p>{item === undefined ? '' : index.items.get(item)?.item.text}</p>
        <label className={ui.field}>
          {t('skip.reason')}

          <input
            autoFocus
            value={reason}
            maxLength={500}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        <div className={ui.buttons}>
          <PushButton quiet onPress={close}>
            {t('skip.cancel')}
          </PushButton>
          <PushButton type="submit">{t('skip.skip')}</PushButton>
        </div>
      </form>
    </Popup>
  );
}
