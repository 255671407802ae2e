import type { ReactNode } from 'react';
import { Button, GridList, GridListHeader, GridListItem, GridListSection } from 'react-aria-components';
import type { State } from '../../domain/base/states.ts';
import { describeKey } from './keys.ts';
import styles from './list.module.css';
import { Heading } from './Screen.tsx';
import { StateMark } from './StateMark.tsx';

export interface ListedItem {
  readonly key: string;
  readonly text: string;
  readonly state: State;
  /** Shown under the text. */
  readonly note?: ReactNode;
  /** Shown at the end of the line. */
  readonly aside?: ReactNode;
}

export interface ListSection {
  readonly id: string;
  readonly title: string;
  /** Shown beside the title. */
  readonly note?: ReactNode;
  readonly items: readonly ListedItem[];
}

interface Props {
  readonly label: string;
  /** The parts of the list; empty ones are left out. One key moves through all of them. */
  readonly sections: readonly ListSection[];
  /** The key of the selected item. */
  readonly selected: string | undefined;
  /** What pressing an item's mark does. */
  readonly toggleLabel: string;
  /** A state in words. */
  readonly stateName: (state: State) => string;
  readonly onToggle: (key: string) => void;
  readonly onSelect: (key: string) => void;
  /** Enter or a double click. */
  readonly onOpen: () => void;
}

/**
 * A short list of items. The arrow keys or j and k move through it, which selects; Space toggles an item, Enter opens
 * its details. An item that goes to another section keeps the focus.
 */
export function ItemList({ label, sections, selected, onToggle, onSelect, onOpen, ...words }: Props) {
  return (
    <div
      onFocus={({ target }) => {
        const key = target.closest<HTMLElement>('[data-key]')?.dataset['key'];
        if (key !== undefined) onSelect(key);
      }}
      onDoubleClick={onOpen}
      onKeyDownCapture={(press) => {
        // Only on the line itself: react-aria would use Space to select, and a button in the line is pressed
        // by it.
        const row = press.target instanceof HTMLElement && press.target.matches('[role=row]') && press.target;
        if (!row || press.nativeEvent.isComposing) return;
        const key = describeKey(press.nativeEvent);
        if (key === ' ') onToggle(row.dataset['key']!);
        else if (key === 'Enter') onOpen();
        else if (key === 'j' || key === 'k') lineBeside(row, key === 'j' ? 1 : -1)?.focus();
        else return;
        press.preventDefault();
        press.stopPropagation();
      }}
    >
      <GridList
        className={styles.list!}
        aria-label={label}
        // Letters are shortcuts here.
        disallowTypeAhead
        dependencies={[sections, selected, onToggle]}
      >
        {sections
          .filter(({ items }) => items.length > 0)
          .map(({ id, title, note, items }) => (
            <GridListSection key={id} id={id} aria-label={title} className={styles.section!}>
              <GridListHeader>
                <Heading title={title} note={note} />
              </GridListHeader>
              {items.map((item) => (
                <Line
                  key={item.key}
                  item={item}
                  isSelected={item.key === selected}
                  onToggle={onToggle}
                  {...words}
                />
              ))}
            </GridListSection>
          ))}
      </GridList>
    </div>
  );
}

interface LineProps extends Pick<Props, 'toggleLabel' | 'stateName' | 'onToggle'> {
  readonly item: ListedItem;
  readonly isSelected: boolean;
}

function Line({ item, isSelected, toggleLabel, stateName, onToggle }: LineProps) {
  const { key, text, state, note, aside } = item;
  return (
    <GridListItem
      id={key}
      textValue={`${text}, ${stateName(state)}`}
      className={styles.item!}
      data-current={isSelected}
    >
      <Button className={styles.check!} aria-label={toggleLabel} onPress={() => onToggle(key)}>
        <StateMark state={state} />
      </Button>
      <span className={styles.text} data-state={state}>
        {text}
        {note !== undefined && <small>{note}</small>}
      </span>
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
    </GridListItem>
  );
}

/** The line `by` lines further down (or up). */
function lineBeside(row: HTMLElement, by: number): HTMLElement | undefined {
  const rows = [...row.closest('[role=grid]')!.querySelectorAll<HTMLElement>('[role=row][data-key]')];
  return rows[rows.indexOf(row) + by];
}

/**
 * Focuses the line of an item, or the first line of the lists of a screen.
 * @returns whether there is one
 */
export function focusLine(key: string | undefined): boolean {
  const lines = [...document.querySelectorAll<HTMLElement>('main [role=grid] [role=row][data-key]')];
  const line = lines.find(({ dataset }) => dataset['key'] === key) ?? lines[0];
  line?.focus();
  return line !== undefined;
}
