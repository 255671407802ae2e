import { useTranslation } from 'react-i18next';
import { nameKey } from '../ui/keys.ts';
import { Keys } from '../ui/Keys.tsx';
import { Popup, PopupButtons } from '../ui/Popup.tsx';
import { PushButton } from '../ui/PushButton.tsx';
import { useViewOf } from '../state/use-workspace.tsx';
import styles from './frame.module.css';
import sheet from './sheet.module.css';
import { useActionGroups } from './use-menu-groups.ts';

/** Every shortcut, from the same list that the handlers and the menu use. */
export function ShortcutSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const letterKeys = useViewOf(({ settings }) => settings.letterKeys);
  const groups = useActionGroups();
  return (
    <Popup title={t('frame.shortcuts')} isOpen={isOpen} onClose={onClose} wide>
      <div className={sheet.sheet}>
        {groups
          .filter(({ entries }) => entries.some(({ keys }) => keys.length > 0))
          .map(({ id, title, entries }) => (
            <section key={id}>
              <h3>{title}</h3>
              <dl>
                {entries
                  .filter(({ keys }) => keys.length > 0)
                  .map(({ id: action, text, isDisabled, keys }) => (
                    <div key={action} data-disabled={isDisabled}>
                      <dt>
                        {text}
                        {isDisabled && <span className="visually-hidden"> {t('frame.notHere')}</span>}
                      </dt>
                      <dd>
                        {keys.length > 2 ? (
                          <Keys keys={`${nameKey(keys[0]!)}–${nameKey(keys.at(-1)!)}`} />
                        ) : (
                          keys.map((key) => <Keys key={key} keys={nameKey(key)} />)
                        )}
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
      </div>
      <p className={styles.quiet}>
        {t('frame.sheetNote')} {!letterKeys && t('frame.noLetterKeys')}
      </p>
      <PopupButtons>
        <PushButton look="primary" onPress={onClose}>
          {t('frame.close')}
        </PushButton>
      </PopupButtons>
    </Popup>
  );
}
