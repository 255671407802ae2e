import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './segmented.module.css';

interface Props<V extends string> {
  readonly label: string;
  /** Undefined while none is chosen. */
  readonly value: V | undefined;
  readonly options: readonly { readonly id: V; readonly text: string; readonly mark?: ReactNode }[];
  /** In two columns, if one line has no room. */
  readonly twoColumns?: boolean;
  readonly onChoose: (value: V) => void;
}

/** One of a few values, all visible. */
export function Segmented<V extends string>({
  label,
  value,
  options,
  twoColumns = false,
  onChoose,
}: Props<V>) {
  return (
    <ToggleButtonGroup
      className={twoColumns ? styles.columns! : styles.segments!}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={value === undefined ? [] : [value]}
      onSelectionChange={(keys) => {
        for (const key of keys) onChoose(key as V);
      }}
    >
      {options.map(({ id, text, mark }) => (
        <ToggleButton key={id} id={id} className={styles.segment!}>
          {mark}
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
