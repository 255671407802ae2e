import { Search, X } from 'lucide-react';
import { Button, Input, SearchField } from 'react-aria-components';
import styles from './field.module.css';
import { Keys } from './Keys.tsx';

interface Props {
  readonly label: string;
  /** The label of the button that clears the field. */
  readonly clearLabel: string;
  readonly shortcut: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter or the down arrow was pressed: the learner wants to see the results. */
  readonly onDone: () => void;
}

/** A search field with a shortcut. */
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

/** Focuses the search of the screen and selects its text, so that typing replaces it. */
export function focusSearch(): void {
  const search = document.querySelector<HTMLInputElement>('[data-focus=search]');
  search?.focus();
  search?.select();
}

export const isSearchFocused = () => document.activeElement?.matches('[data-focus=search]') ?? false;
