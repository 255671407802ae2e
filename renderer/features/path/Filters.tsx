import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { states } from '../../../domain/progress/states.ts';
import type { State } from '../../../domain/progress/states.ts';
import { PushButton } from '../../ui/PushButton.tsx';
import { useView } from '../../use-workspace.tsx';
import type { PathState } from './path-state.ts';
import styles from './path.module.css';
import { isFiltering, noFilter } from './rows.ts';

/** What to show of the path, and how much that is. */
export function Filters({ path }: { path: PathState }) {
  const { t } = useTranslation();
  const { index } = useView();
  const { filter, setFilter, matches } = path;
  const all = index.items.size;
  return (
    <div className={styles.filters} role="search" aria-label={t('filters.label')}>
      <label className={styles.search}>
        <Search aria-hidden="true" />
        <input
          type="search"
          data-focus="search"
          aria-label={t('filters.search')}
          placeholder={t('filters.search')}
          value={filter.text}
          maxLength={200}
          onChange={({ target }) => setFilter({ text: target.value })}
        />
        <kbd aria-hidden="true">/</kbd>
      </label>
      <select
        aria-label={t('filters.state')}
        value={filter.state}
        onChange={({ target }) => setFilter({ state: target.value as State | '' })}
      >
        <option value="">{t('filters.anyState')}</option>
        {states.map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className={styles.chip}
        aria-pressed={filter.requiredOnly}
        onClick={() => setFilter({ requiredOnly: !filter.requiredOnly })}
      >
        {t('filters.required')}
      </button>
      {isFiltering(filter) && (
        <PushButton quiet onPress={() => setFilter(noFilter)}>
          {t('filters.clear')}
        </PushButton>
      )}
      <span className={styles.count} role="status">
        {matches === all ? t('filters.shown', { count: all }) : t('filters.shownOf', { shown: matches, all })}
      </span>
      <PushButton quiet onPress={() => path.setAllExpanded(true)}>
        {t('filters.expandAll')}
      </PushButton>
      <PushButton quiet onPress={() => path.setAllExpanded(false)}>
        {t('filters.collapseAll')}
      </PushButton>
    </div>
  );
}
