import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { Hint } from './Hint.tsx';

interface Props extends Omit<ButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** What it does; shown on hover and on focus. */
  readonly label: string;
  /** The shortcut for the same action, in the notation for people. */
  readonly shortcut?: string | undefined;
  readonly children: ReactNode;
}

/** An icon button with its label in a tooltip. */
export function IconButton({ label, shortcut, children, ...props }: Props) {
  return (
    <Hint text={label} shortcut={shortcut}>
      <Button {...props} aria-label={label} className={styles.icon!}>
        {children}
      </Button>
    </Hint>
  );
}
