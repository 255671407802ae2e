import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../../actions/list.ts';
import { useActions } from '../../actions/use-actions.tsx';
import { DetailsButton } from '../../inspector/DetailsButton.tsx';
import { useViewOf } from '../../state/use-workspace.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { nameKey } from '../../ui/keys.ts';
import { PushButton } from '../../ui/PushButton.tsx';
import type { PathState } from './path-state.ts';
import styles from './path.module.css';

/** The end of the title line: how many items are shown, and how the list is. A filter moves nothing below it. */
export function PathTools({ path }: { path: PathState }) {
  const { t } = useTranslation();
  const actions = useActions();
  const all = useViewOf(({ index }) => index.items.size);
  const button = (id: 'expandAll' | 'collapseAll', Icon: LucideIcon) => (
    <IconButton label={t(`action.${id}`)} shortcut={nameKey(keyOf(id)!)} onPress={() => actions.run(id)}>
      <Icon aria-hidden="true" />
    </IconButton>
  );
  return (
    <div className={styles.aside}>
      <p className={styles.shown}>
        <span role="status">
          {path.matches === all
            ? t('filters.shown', { count: all })
            : t('filters.shownOf', { shown: path.matches, all })}
        </span>
        {path.isFiltering && (
          <PushButton look="link" onPress={path.clearFilter}>
            {t('filters.clear')}
          </PushButton>
        )}
      </p>
      {button('expandAll', ChevronsUpDown)}
      {button('collapseAll', ChevronsDownUp)}
      <DetailsButton />
    </div>
  );
}
