import { Button } from 'react-aria-components';
import type { ButtonProps } from 'react-aria-components';
import styles from './button.module.css';

interface Props extends Omit<ButtonProps, 'className' | 'style'> {
  /** `primary`: the one thing to do here. `link`: among text. `plain`: all others. */
  readonly look?: 'primary' | 'plain' | 'link';
}

/** A button with words. While its work is under way it is pending, not disabled: the focus stays on it. */
export function PushButton({ look = 'plain', ...props }: Props) {
  return <Button {...props} className={styles[look]!} />;
}
