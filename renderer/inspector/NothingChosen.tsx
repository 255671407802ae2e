import { useTranslation } from 'react-i18next';
import { actions } from '../actions/list.ts';
import { useViewOf } from '../state/use-workspace.tsx';
import { nameKey } from '../ui/keys.ts';
import { Keys } from '../ui/Keys.tsx';
import styles from './inspector.module.css';

const ofItems = actions
  .filter(({ group }) => group === 'item')
  .map(({ id, keys }) => ({
    id,
    keys: [...new Set([keys[0]!, keys.at(-1)!])].map((key) => nameKey(key)).join('–'),
  }));

/** What the details are for, while nothing is selected: the actions on an item, with their keys. */
export function NothingChosen() {
  const { t } = useTranslation();
  const letterKeys = useViewOf(({ settings }) => settings.letterKeys);
  return (
    <>
      <p className={styles.hint}>{t('inspector.empty')}</p>
      {letterKeys && (
        <ul className={styles.keys}>
          {ofItems.map(({ id, keys }) => (
            <li key={id}>
              {t(`action.${id}`)}
              <Keys keys={keys} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
