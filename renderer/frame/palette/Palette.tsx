import { useMemo, useState } from 'react';
import { Header, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../../domain/base/words.ts';
import { excerpt, foundElsewhere, hasFound } from '../../../domain/search/marks.ts';
import { useNavigation, useWhere } from '../../navigation/navigation.tsx';
import { useShowInPath } from '../../navigation/use-show-in-path.ts';
import { useWorkspace } from '../../state/use-workspace.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { Marked } from '../../ui/Marked.tsx';
import menu from '../../ui/menu.module.css';
import { sections } from './entries.ts';
import type { PaletteEntry } from './entries.ts';
import { FinderDialog } from './FinderDialog.tsx';
import { matching, prepare } from './match.ts';
import styles from './palette.module.css';
import { useEntries } from './use-entries.ts';

/** The most lines of each part that are shown. */
const most = { recent: 8, action: 7, go: 4, path: 4, setting: 4, skill: 6, item: 12 } as const;
/** The number of entries that are remembered. */
const remembered = 8;
/** Enough of a note to recognise it. */
const mostShown = 80;

/** Reaches everything by name: actions, screens, skills, items, notes, evidence, paths, settings. */
export function Palette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return isOpen ? <Content onClose={onClose} /> : null;
}

function Content({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const [text, setText] = useState('');
  const { lines, terms } = useResults(text);
  const shown = sections
    .map((id) => ({ id, entries: lines.filter(({ section }) => section === id).slice(0, most[id]) }))
    .filter(({ entries }) => entries.length > 0);

  function choose(id: string): void {
    const entry = lines.find((one) => one.id === id);
    if (entry === undefined) return;
    onClose();
    const { recent } = navigation.view();
    navigation.change({ recent: [id, ...recent.filter((one) => one !== id)].slice(0, remembered) });
    // Once the dialog has returned the focus.
    setTimeout(entry.run);
  }

  return (
    <FinderDialog
      title={t('action.palette')}
      placeholder={t('palette.label')}
      results={t('palette.results')}
      text={text}
      onType={setText}
      choosesFirst
      disabled={lines.flatMap(({ id, isDisabled }) => (isDisabled ? [id] : []))}
      onChoose={choose}
      onClose={onClose}
      empty={t('palette.nothing', { text })}
    >
      {shown.map(({ id, entries }) => (
        <ListBoxSection key={id} id={id} className={menu.section!}>
          <Header className={menu.title!}>{t(`palette.section.${id}`)}</Header>
          {entries.map((entry) => (
            <ListBoxItem key={entry.id} id={entry.id} textValue={entry.text} className={menu.entry!}>
              <span className={styles.text}>
                <Marked text={entry.text} terms={terms} />{' '}
                {entry.detail !== undefined && <small>{entry.detail}</small>}
              </span>
              {entry.shortcut !== undefined && <Keys keys={entry.shortcut} />}
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </FinderDialog>
  );
}

/** What the palette shows for a text; for none, what was used last, and all actions. */
function useResults(text: string): {
  readonly lines: readonly PaletteEntry[];
  readonly terms: ReadonlySet<string> | undefined;
} {
  const entries = useEntries();
  const { recent } = useWhere();
  const itemEntry = useItemEntry();
  const workspace = useWorkspace();
  const prepared = useMemo(() => entries.map(prepare), [entries]);
  if (text.trim() === '') {
    const found = recent.flatMap((id): PaletteEntry[] => {
      const entry = entries.find((one) => one.id === id) ?? itemEntry(id.replace(/^item:/, ''), undefined);
      return entry === undefined ? [] : [{ ...entry, section: 'recent' }];
    });
    const used = new Set(found.map(({ id }) => id));
    const others = entries.filter(
      ({ id, section }) => section !== 'skill' && section !== 'setting' && !used.has(id),
    );
    return { lines: [...found, ...others], terms: undefined };
  }
  const { hits, terms } = workspace.search(text);
  const items = hits.slice(0, most.item).flatMap(({ key }) => itemEntry(key, terms) ?? []);
  const named = matching(text, prepared);
  // Another form of a word, or one with a typo: the search of the items knows those. Of several words, one says little.
  const isNamed = new Set(named);
  const alike =
    wordsOf(text).length === 1
      ? entries.filter(
          (entry) => entry.section === 'skill' && !isNamed.has(entry) && hasFound(entry.text, terms),
        )
      : [];
  return { lines: [...named, ...alike, ...items], terms };
}

function useItemEntry(): (key: string, terms: ReadonlySet<string> | undefined) => PaletteEntry | undefined {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const showInPath = useShowInPath();
  return (key, terms) => {
    const { index, item } = workspace.view()!;
    const placed = index.items.get(key);
    if (placed === undefined) return undefined;
    const elsewhere = terms && foundElsewhere(placed, item(key), terms);
    return {
      id: `item:${key}`,
      section: 'item',
      text: placed.item.text,
      detail: elsewhere ? (
        <>
          {placed.skill.title} · {t(`tree.foundIn.${elsewhere.where}`)}{' '}
          <Marked text={excerpt(elsewhere.text, terms!, mostShown)} terms={terms} />
        </>
      ) : (
        placed.skill.title
      ),
      run: () => showInPath(key),
    };
  };
}
