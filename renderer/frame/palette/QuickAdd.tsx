import { useState } from 'react';
import { ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { calendarIn, timeZoneHere } from '../../../domain/base/days.ts';
import { longest } from '../../../domain/base/patterns.ts';
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
  const { hits, terms } = workspace.search(text);
  const { index, item } = workspace.view()!;
  const fitting = hits.filter(({ key }) => item(key).state !== 'done').slice(0, given === '' ? 0 : most);

  async function keep(): Promise<void> {
    if (!isTyped(given, longest.note)) return;
    const day = calendarIn(timeZoneHere()).dayOf(Date.now());
    // What is typed stays in the dialog until it is saved.
    if (!(await commands.runCommand(send('journal:addToDay', { day, text: given })))) return;
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
      onChoose={(key) => {
        onClose();
        commands.mark([key], 'done');
      }}
      onEnter={() => void keep()}
      onClose={onClose}
      empty={null}
      foot={t('journal.addMeans')}
    >
      {fitting.map(({ key }) => {
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
