import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { Hint } from './Hint.tsx';

interface Props extends Omit<ButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** What it does; shown when the pointer rests on it or the focus is there. */
  readonly label: string;
  /** The shortcut that does the same, as people write it. */
  readonly shortcut?: string | undefined;
  readonly children: ReactNode;
}

/** A button with a picture; its words come with the tooltip. */
export function IconButton({ label, shortcut, children, ...props }: Props) {
  return (
    <Hint text={label} shortcut={shortcut}>
      <Button {...props} aria-label={label} className={styles.icon!}>
        {children}
      </Button>
    </Hint>
  );
}
