import { useTranslation } from 'react-i18next';
import { noFilter } from '../../../domain/standing/filter-items.ts';
import { useCommands } from '../../commands/commands.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { useQuery } from '../../state/use-query.ts';
import type { PathState } from './path-state.ts';
import styles from './path.module.css';

/** Says that nothing passes the filter, and what would: fewer chips, similar words, another path. */
export function NothingFound({ path }: { path: PathState }) {
  const { t } = useTranslation();
  const { filter, found } = path;
  const text = filter.text.trim();
  if (found === undefined)
    return (
      <div className={styles.nothing}>
        <p>{t('filters.nothing')}</p>
        <PushButton onPress={() => path.clearFilter()}>{t('filters.clear')}</PushButton>
      </div>
    );
  const hidden = found.hits.length;
  return (
    <div className={styles.nothing}>
      <p>{hidden > 0 ? t('filters.hidden', { text, count: hidden }) : t('filters.nothingFor', { text })}</p>
      {hidden > 0 && (
        <PushButton onPress={() => path.setFilter({ ...noFilter, text: filter.text })}>
          {t('filters.onlyText')}
        </PushButton>
      )}
      {found.nearest.length > 0 && (
        <p>
          {t(found.isApart ? 'filters.apart' : 'filters.nearest')}{' '}
          {found.nearest.map((near) => (
            <span key={near} className={styles.near}>
              <PushButton look="link" onPress={() => path.setFilter({ text: near })}>
                {near}
              </PushButton>
            </span>
          ))}
        </p>
      )}
      {hidden === 0 && <Elsewhere text={text} />}
      <PushButton onPress={() => path.clearFilter()}>{t('filters.clear')}</PushButton>
    </div>
  );
}

/** Matches in other paths. */
function Elsewhere({ text }: { text: string }) {
  const { t } = useTranslation();
  const commands = useCommands();
  const others = (useQuery('paths:search', { text }) ?? []).filter(({ count }) => count > 0);
  if (others.length === 0) return null;
  return (
    <ul className={styles.elsewhere} aria-label={t('filters.otherPaths')}>
      {others.map(({ id, title, isHere, count, first }) => (
        <li key={id}>
          <PushButton
            look="link"
            onPress={() => (isHere ? commands.choosePath(id) : void commands.addPath({ id }))}
          >
            {t(isHere ? 'filters.inPath' : 'filters.inNewPath', { title, count })}
          </PushButton>
          <small>{first}</small>
        </li>
      ))}
    </ul>
  );
}
