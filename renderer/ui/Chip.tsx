import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import styles from './chip.module.css';
import { Hint } from './Hint.tsx';

interface Props {
  readonly children?: ReactNode;
  /** A picture before the words, or in place of them. */
  readonly mark?: ReactNode;
  /** How many there are, formatted. */
  readonly count?: string | undefined;
  /** The whole of it in words, where the chip shows a picture only. */
  readonly label?: string;
  /** More about it, for a tooltip. */
  readonly hint?: string;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
}

/** A filter that is on or off. */
export function Chip({ children, mark, count, label, hint = label, isSelected, onChange }: Props) {
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
  return hint === undefined ? chip : <Hint text={hint}>{chip}</Hint>;
}
