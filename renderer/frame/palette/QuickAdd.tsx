import { useRef, useState } from 'react';
import { ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { calendarIn, timeZoneHere } from '../../../domain/base/days.ts';
import { longest } from '../../../domain/base/patterns.ts';
import { wordsOf } from '../../../domain/base/words.ts';
import type { Found } from '../../../domain/search/item-search.ts';
import { isTyped } from '../../../domain/base/plain-text.ts';
import { useCommands } from '../../commands/commands.tsx';
import { send } from '../../state/api.ts';
import { useWorkspace } from '../../state/use-workspace.tsx';
import { Marked } from '../../ui/Marked.tsx';
import menu from '../../ui/menu.module.css';
import { StateMark } from '../../ui/StateMark.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { FinderDialog } from './FinderDialog.tsx';
import styles from './palette.module.css';

/** The most items that are offered. */
const most = 6;

const today = () => calendarIn(timeZoneHere()).dayOf(Date.now());

/** A word in more items than this says little about what was done. */
const mostCommon = 150;

/** The items that a sentence may be about: those with all of its words, else those with the most of them. */
function fitting(
  text: string,
  search: (words: string) => Found,
): { keys: readonly string[]; terms: ReadonlySet<string> } {
  if (text === '') return { keys: [], terms: new Set() };
  const { hits, terms } = search(text);
  if (hits.length > 0) return { keys: hits.map(({ key }) => key), terms };
  const found = [...new Set(wordsOf(text))].map(search).filter((one) => one.hits.length <= mostCommon);
  const counts = new Map<string, number>();
  for (const one of found) for (const { key } of one.hits) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = [...counts].toSorted(([, a], [, b]) => b - a).map(([key]) => key);
  return { keys, terms: new Set(found.flatMap((one) => [...one.terms])) };
}

/** *Today I …*: ticks an item that fits, or keeps what was typed as a note of the day. */
export function QuickAdd({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return isOpen ? <Content onClose={onClose} /> : null;
}

function Content({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const commands = useCommands();
  const toasts = useToasts();
  const [text, setText] = useState('');
  const given = text.trim();
  const { index, item } = workspace.view()!;
  const { keys, terms } = fitting(given, (words) => workspace.search(words));
  const isDone = (key: string) => item(key).state === 'done';
  // What is done already is named too, so that nobody looks for it.
  const shown = keys.toSorted((a, b) => Number(isDone(a)) - Number(isDone(b))).slice(0, most);

  const isKeeping = useRef(false);

  async function keep(): Promise<void> {
    if (!isTyped(given, longest.note) || isKeeping.current) return;
    isKeeping.current = true;
    // What is typed stays in the dialog until it is saved.
    const isKept = await commands.runCommand(send('journal:addToDay', { day: today(), text: given }));
    isKeeping.current = false;
    if (!isKept) return;
    onClose();
    toasts.show({ tone: 'note', text: t('journal.added') });
  }

  return (
    <FinderDialog
      title={t('action.quickAdd')}
      placeholder={t('journal.add')}
      results={t('journal.addList')}
      text={text}
      onType={setText}
      choosesFirst={false}
      disabled={shown.filter(isDone)}
      onChoose={(key) => {
        onClose();
        commands.mark([key], 'done');
      }}
      onEnter={() => void keep()}
      onClose={onClose}
      empty={null}
      foot={t('journal.addMeans')}
    >
      {shown.map((key) => {
        const { item: found, skill } = index.items.get(key)!;
        return (
          <ListBoxItem key={key} id={key} textValue={found.text} className={menu.entry!}>
            <span className={menu.choice}>
              <StateMark state={item(key).state} />
              <span className={styles.text}>
                <Marked text={found.text} terms={terms} /> <small>{skill.title}</small>
              </span>
            </span>
          </ListBoxItem>
        );
      })}
    </FinderDialog>
  );
}
