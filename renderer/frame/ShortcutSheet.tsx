import { useTranslation } from 'react-i18next';
import { nameKey } from '../actions.ts';
import type { Action } from '../actions.ts';
import { Popup } from '../ui/Popup.tsx';
import { PushButton } from '../ui/PushButton.tsx';
import ui from '../ui/ui.module.css';

/** Every shortcut, from the list that the handlers go by. */
export function ShortcutSheet({
  actions,
  isOpen,
  onClose,
}: {
  actions: readonly Action[];
  isOpen: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Popup title={t('frame.shortcuts')} isOpen={isOpen} onClose={onClose}>
      <dl className={ui.sheet}>
        {actions.map(({ id, keys }) => (
          <div key={id}>
            <dt>{t(`action.${id}`)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{nameKey(key)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <div className={ui.buttons}>
        <PushButton onPress={onClose}>{t('frame.close')}</PushButton>
      </div>
    </Popup>
  );
}
