import { Label, ProgressBar } from 'react-aria-components';
import styles from './bar.module.css';

/** Work that takes a while. @param value 0 to 100; none where nobody can say */
export function WorkBar({ label, value }: { label: string; value?: number }) {
  return (
    <ProgressBar
      className={styles.work!}
      {...(value === undefined ? { isIndeterminate: true } : { value })}
      data-indeterminate={value === undefined}
    >
      <Label>{label}</Label>
      <span className={styles.bar}>
        <i style={{ width: `${value ?? 30}%` }} />
      </span>
    </ProgressBar>
  );
}
