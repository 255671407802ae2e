import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { weekHoursIn } from '../../domain/base/week-hours.ts';
import styles from './field.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The error message for the value. */
  readonly error?: string | undefined;
}

/** Hours a week, typed as in any language: `4,5` or `4.5`. */
export function HoursInput({ label, value, onChange, error }: Props) {
  return (
    <TextField className={styles.field!} value={value} onChange={onChange} isInvalid={error !== undefined}>
      <Label className={styles.label!}>{label}</Label>
      <Input className={styles.input!} inputMode="decimal" maxLength={6} />
      <FieldError className={styles.error!}>{error}</FieldError>
    </TextField>
  );
}

/** The hours of such a field; undefined if nobody plans as many. */
export function readHours(typed: string): number | undefined {
  return weekHoursIn(typed.trim().replace(',', '.'));
}
