import type { ReactNode } from 'react';
import { Button, GridList, GridListItem } from 'react-aria-components';
import type { State } from '../../domain/progress/states.ts';
import styles from './list.module.css';
import { StateMark } from './StateMark.tsx';

export interface ListedItem {
  readonly key: string;
  readonly text: string;
  readonly state: State;
  /** Under the text. */
  readonly note?: ReactNode;
  /** At the end of the line. */
  readonly aside?: ReactNode;
}

interface Props {
  readonly label: string;
  readonly items: readonly ListedItem[];
  /** What the mark before an item does. */
  readonly toggleLabel: string;
  /** A state in words. */
  readonly stateName: (state: State) => string;
  readonly onToggle: (key: string) => void;
  readonly onOpen: (key: string) => void;
  /** Hears which item has the focus; undefined when none has. */
  readonly onFocus: (key: string | undefined) => void;
}

/** A short list of items, moved through by the arrow keys; Enter or a click opens one. */
export function ItemList({ label, items, toggleLabel, stateName, onToggle, onOpen, onFocus }: Props) {
  return (
    <div
      onFocus={({ target }) => onFocus(target.closest<HTMLElement>('[data-key]')?.dataset['key'])}
      onBlur={() => onFocus(undefined)}
    >
      <GridList
        className={styles.list!}
        aria-label={label}
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
