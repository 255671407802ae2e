import { FieldError, Input, Label, TextField } from 'react-aria-components';
import styles from './field.module.css';

interface Props {
  readonly label: string;
  /** As `2026-11-27`; null for none. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  /** The last day that can be chosen. */
  readonly max?: string;
  /** The error message for the day. */
  readonly error?: string | undefined;
}

/** A day, typed or chosen from the browser's calendar. */
export function DateInput({ label, value, onChange, max, error }: Props) {
  return (
    <TextField
      className={styles.field!}
      type="date"
      value={value ?? ''}
      onChange={(day) => onChange(day === '' ? null : day)}
      isInvalid={error !== undefined}
    >
      <Label className={styles.label!}>{label}</Label>
      <Input className={styles.input!} {...(max === undefined ? {} : { max })} />
      <FieldError className={styles.error!}>{error}</FieldError>
    </TextField>
  );
}
