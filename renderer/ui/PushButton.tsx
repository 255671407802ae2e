import { Button } from 'react-aria-components';
import type { ButtonProps } from 'react-aria-components';
import styles from './ui.module.css';

/** A button with words. `quiet` has no frame. */
export function PushButton({
  quiet = false,
  ...props
}: Omit<ButtonProps, 'className'> & { quiet?: boolean }) {
  return <Button {...props} className={quiet ? styles.quiet! : styles.button!} />;
}
