import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/commands.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popup, PopupButtons } from '../../ui/Popup.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { PushButton } from '../../ui/PushButton.tsx';

interface Props {
  /** What would be deleted: a share that was sent or opened, or the file of a review. */
  readonly kind: 'sent' | 'opened' | 'received';
  /** Which one, for the label. */
  readonly what: string;
  readonly onForget: () => Promise<unknown>;
}

/** Deletes a kept file after a question: undo cannot bring it back. */
export function ForgetButton({ kind, what, onForget }: Props) {
  const { t } = useTranslation();
  const commands = useCommands();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const toasts = useToasts();
  async function forget(): Promise<void> {
    if (await commands.runCommand(onForget()))
      toasts.show({ tone: 'note', text: t(`reviews.forget.done.${kind}`) });
  }
  return (
    <>
      <IconButton label={t('reviews.forget.label', { what })} onPress={() => setOpen(true)}>
        <Trash2 aria-hidden="true" />
      </IconButton>
      <Popup title={t('reviews.forget.title', { what })} isOpen={isOpen} onClose={close}>
        <p>{t(`reviews.forget.means.${kind}`)}</p>
        <PopupButtons>
          <PushButton autoFocus onPress={close}>
            {t('reviews.forget.cancel')}
          </PushButton>
          <PushButton
            look="primary"
            onPress={() => {
              close();
              void forget();
            }}
          >
            {t('reviews.forget.delete')}
          </PushButton>
        </PopupButtons>
      </Popup>
    </>
  );
}
