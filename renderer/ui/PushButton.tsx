import { Button } from 'react-aria-components';
import type { ButtonProps } from 'react-aria-components';
import styles from './button.module.css';

interface Props extends Omit<ButtonProps, 'className' | 'style'> {
  /** `primary`: the main action here. `link`: within text. `plain`: all others. */
  readonly look?: 'primary' | 'plain' | 'link';
}

/**
 * A button with text. While its work is under way it is pending, not disabled, so that it keeps the focus.
 */
export function PushButton({ look = 'plain', ...props }: Props) {
  return <Button {...props} className={styles[look]!} />;
}
