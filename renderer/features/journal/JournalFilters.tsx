import { useTranslation } from 'react-i18next';
import { journalKinds } from '../../../domain/history/journal-kinds.ts';
import { useViewOf } from '../../state/use-workspace.tsx';
import { ChipMenu } from '../../ui/ChipMenu.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { moveAmongEntries } from './Entries.tsx';
import styles from './journal.module.css';
import type { JournalQuery } from './JournalScreen.tsx';

interface Props {
  readonly query: JournalQuery;
  readonly onChange: (part: Partial<JournalQuery>) => void;
}

/** Which entries are listed: by words, kind and skill. */
export function JournalFilters({ query, onChange }: Props) {
  const { t } = useTranslation();
  const { skills } = useViewOf(({ index }) => index.path);
  const [only] = query.kinds;
  const skill = skills.find(({ key }) => key === query.skill);
  return (
    <div className={styles.filters} role="search" aria-label={t('journal.filters')}>
      <SearchInput
        label={t('journal.search')}
        clearLabel={t('filters.clearSearch')}
        shortcut="/"
        value={query.text}
        onChange={(text) => onChange({ text })}
        onDone={() => moveAmongEntries(1)}
      />
      <ChipMenu
        label={t('journal.kinds')}
        text={
          query.kinds.length > 1
            ? t('journal.chosenKinds', { count: query.kinds.length })
            : t(only === undefined ? 'journal.anyKind' : `journal.kind.${only}`)
        }
        options={journalKinds.map((id) => ({ id, text: t(`journal.kind.${id}`), count: '' }))}
        selected={query.kinds}
        onChange={(kinds) => onChange({ kinds })}
      />
      <ChipMenu
        label={t('journal.skill')}
        text={skill?.title ?? t('journal.anySkill')}
        options={skills.map(({ key, title }) => ({ id: key, text: title, count: '' }))}
        selected={skill ? [skill.key] : []}
        onChange={([chosen = null]) => onChange({ skill: chosen })}
        most="one"
      />
    </div>
  );
}
