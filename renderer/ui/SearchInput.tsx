import { Search, X } from 'lucide-react';
import { Button, Input, SearchField } from 'react-aria-components';
import styles from './field.module.css';
import { Keys } from './Keys.tsx';

interface Props {
  readonly label: string;
  /** What the button does that empties it. */
  readonly clearLabel: string;
  readonly shortcut: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter or the arrow down was pressed: the learner wants to see what was found. */
  readonly onDone: () => void;
}

/** A field to search in; a shortcut leads to it. */
export function SearchInput({ label, clearLabel, shortcut, value, onChange, onDone }: Props) {
  return (
    <SearchField
      className={styles.search!}
      aria-label={label}
      value={value}
      onChange={onChange}
      onSubmit={onDone}
      onKeyDown={(press) => {
        if (press.key === 'ArrowDown') onDone();
        else press.continuePropagation();
      }}
      maxLength={200}
    >
      <Search aria-hidden="true" />
      <Input placeholder={label} data-focus="search" dir="auto" />
      {value === '' ? (
        <Keys keys={shortcut} />
      ) : (
        <Button aria-label={clearLabel}>
          <X aria-hidden="true" />
        </Button>
      )}
    </SearchField>
  );
}
