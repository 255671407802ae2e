import type { ReactNode } from 'react';
import { Button, GridList, GridListItem } from 'react-aria-components';
import { describeKey } from './keys.ts';
import type { State } from '../../domain/base/states.ts';
import styles from './list.module.css';
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

interface Props {
  readonly label: string;
  readonly items: readonly ListedItem[];
  /** What pressing an item's mark does. */
  readonly toggleLabel: string;
  /** A state in words. */
  readonly stateName: (state: State) => string;
  readonly onToggle: (key: string) => void;
  readonly onOpen: (key: string) => void;
  /** Called with the key of the focused item; undefined if none has the focus. */
  readonly onFocus: (key: string | undefined) => void;
}

/**
 * A short list of items. The arrow keys or j and k move through it; Space toggles an item, Enter or a click
 * opens it.
 */
export function ItemList({ label, items, toggleLabel, stateName, onToggle, onOpen, onFocus }: Props) {
  return (
    <div
      onFocus={({ target }) => onFocus(target.closest<HTMLElement>('[data-key]')?.dataset['key'])}
      onBlur={() => onFocus(undefined)}
      onKeyDownCapture={(press) => {
        // Only on the line itself: react-aria would use Space to select, and a button in the line is pressed
        // by it.
        const row = press.target instanceof HTMLElement && press.target.matches('[role=row]') && press.target;
        if (!row || press.nativeEvent.isComposing) return;
        const key = describeKey(press.nativeEvent);
        if (key === ' ') onToggle(row.dataset['key']!);
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
        items={items}
        dependencies={[toggleLabel, onToggle]}
        onAction={(key) => onOpen(String(key))}
      >
        {({ key, text, state, note, aside }) => (
          <GridListItem id={key} textValue={`${text}, ${stateName(state)}`} className={styles.item!}>
            <Button className={styles.check!} aria-label={toggleLabel} onPress={() => onToggle(key)}>
              <StateMark state={state} />
            </Button>
            <span className={styles.text} data-state={state}>
              {text}
              {note !== undefined && <small>{note}</small>}
            </span>
            {aside !== undefined && <span className={styles.aside}>{aside}</span>}
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}

/** The line `by` lines further down (or up). */
function lineBeside(row: HTMLElement, by: number): HTMLElement | undefined {
  const rows = [...row.closest('[role=grid]')!.querySelectorAll<HTMLElement>('[role=row]')];
  return rows[rows.indexOf(row) + by];
}
