import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { JournalLine } from '../../../contract/journal.ts';
import { describeEvent } from '../../../domain/history/describe-event.ts';
import { Markdown } from '../../fields/Markdown.tsx';
import { useCommands } from '../../commands/commands.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useViewOf } from '../../state/use-workspace.tsx';
import { useTranslate } from '../../i18n/use-say.ts';
import { send } from '../../state/api.ts';
import { useNow } from '../../state/use-now.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { Section } from '../../ui/Screen.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { Words } from '../../ui/Words.tsx';
import styles from './journal.module.css';

interface Props {
  readonly entries: readonly JournalLine[];
  readonly selected: string | undefined;
  readonly onSelect: (key: string) => void;
}

/** The entries under their days, newest first. */
export function Entries({ entries, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const days = [...Map.groupBy(entries, ({ day }) => day)];
  return (
    <div className={styles.days} aria-label={t('journal.list')} role="group">
      {days.map(([day, lines]) => (
        <Section key={day} title={format.longDay(day, now)}>
          <ul>
            {lines.map((line) => (
              <Entry
                key={line.step}
                line={line}
                isSelected={line.subject !== null && line.subject === selected}
                onSelect={onSelect}
              />
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}

interface EntryProps {
  readonly line: JournalLine;
  readonly isSelected: boolean;
  readonly onSelect: (key: string) => void;
}

function Entry({ line, isSelected, onSelect }: EntryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const translate = useTranslate();
  const commands = useCommands();
  const toasts = useToasts();
  const isReadOnly = useViewOf(({ about }) => about.readOnly !== null);
  const { step, event, count, subject, title, skill } = line;
  const what = translate(describeEvent(event));
  const mark = event.type === 'item.marked' ? event.state : undefined;
  const written = 'text' in event ? event.text : '';

  async function undo(): Promise<void> {
    if (await commands.runCommand(send('progress:undoStep', { step })))
      toasts.show({ tone: 'note', text: t('journal.undone') });
  }
  return (
    <li className={styles.entry} data-current={isSelected}>
      <time dateTime={event.at}>{format.time(event.at)}</time>
      <div>
        <p className={styles.what}>
          {mark !== undefined && <StateMark state={mark} />}
          <Words>{what}</Words>
          {count > 1 && ` · ${translate({ code: 'happened.batch', parameters: { count } })}`}
        </p>
        {title !== null &&
          (subject === null ? (
            <p>{title}</p>
          ) : (
            <PushButton look="link" onPress={() => onSelect(subject)} data-entry={subject}>
              {title}
            </PushButton>
          ))}
        {skill !== null && <small>{skill}</small>}
        {written !== '' && (
          <blockquote className={styles.written}>
            <Markdown text={written} />
          </blockquote>
        )}
      </div>
      <IconButton label={t('journal.undo', { what })} isDisabled={isReadOnly} onPress={() => void undo()}>
        <Undo2 aria-hidden="true" />
      </IconButton>
    </li>
  );
}

/** Moves the focus to the entry `by` further down (or up); to the first one, or one about `key`, if none has it. */
export function moveAmongEntries(by: number, key?: string): void {
  const entries = [...document.querySelectorAll<HTMLElement>('main [data-entry]')];
  const at = entries.findIndex((entry) => entry === document.activeElement);
  const about = Math.max(
    0,
    entries.findIndex(({ dataset }) => dataset['entry'] === key),
  );
  const next = entries[at < 0 ? about : Math.min(entries.length - 1, Math.max(0, at + by))];
  next?.focus();
}
