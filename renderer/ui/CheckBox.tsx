import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import styles from './field.module.css';

interface Props {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
}

/** An option to include or leave out. */
export function CheckBox({ children, ...props }: Props) {
  return (
    <Checkbox {...props} className={styles.check!}>
      <span className={styles.box}>
        <Check aria-hidden="true" />
      </span>
      {children}
    </Checkbox>
  );
}
