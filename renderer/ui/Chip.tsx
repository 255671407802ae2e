import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import styles from './chip.module.css';
import { Hint } from './Hint.tsx';

interface Props {
  readonly children?: ReactNode;
  /** An icon before the words, or instead of them. */
  readonly mark?: ReactNode;
  /** The number of matches, formatted. */
  readonly count?: string | undefined;
  /** The complete text, if the chip shows only an icon. */
  readonly label?: string;
  /** Further text for a tooltip, and the shortcut. */
  readonly hint?: string;
  readonly shortcut?: string;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
}

/** A filter that is on or off. */
export function Chip({ children, mark, count, label, hint = label, shortcut, isSelected, onChange }: Props) {
  const chip = (
    <ToggleButton
      className={styles.chip!}
      isSelected={isSelected}
      onChange={onChange}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {mark}
      {children}
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </ToggleButton>
  );
  return hint === undefined ? (
    chip
  ) : (
    <Hint text={hint} shortcut={shortcut}>
      {chip}
    </Hint>
  );
}
