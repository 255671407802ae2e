import { useState } from 'react';
import type { ClipboardEvent, Ref } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { findHidden, tidy, withoutHidden } from '../../domain/base/plain-text.ts';
import { useFormat } from '../i18n/format.ts';
import { PushButton } from './PushButton.tsx';
import styles from './field.module.css';

interface Props {
  readonly label: string;
  /** Shows the label to screen readers only, if a heading or a placeholder shows it. */
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  /** The maximum number of characters. Longer text can be typed and is reported; nothing is cut silently. */
  readonly limit: number;
  /** The number of lines. More than one makes it a text area, for as long as it is shown: another element would lose the focus. */
  readonly rows?: number;
  /** Whether it has no frame until it has the focus; a text area is then one line high. */
  readonly isLine?: boolean;
  readonly autoFocus?: boolean;
  /** Hides the typed text and keeps password managers from saving it. */
  readonly isSecret?: boolean;
  /** The error message for the value. */
  readonly error?: string | undefined;
  /** The name by which a shortcut finds it. */
  readonly focusName?: string;
  readonly ref?: Ref<HTMLDivElement>;
}

/**
 * A text field. It removes invisible characters from pasted text if nothing is lost without them, and says
 * so; undo reverses the paste. If the text still has invisible characters, it names them and offers to remove
 * them.
 */
export function TextInput(props: Props) {
  const {
    label,
    hideLabel = false,
    isLine = false,
    isSecret = false,
    rows = 1,
    placeholder,
    focusName,
    ref,
  } = props;
  const { value, onChange, onBlur, limit, autoFocus = false } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const [wasTidied, setTidied] = useState(false);
  const over = value.length > limit;
  const isNear = value.length > limit * 0.9;
  const hidden = isSecret ? undefined : findHidden(value);
  const error = hidden ? t('field.hidden', { ...hidden, at: format.number(hidden.at) }) : props.error;
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (isSecret || tidy(pasted, false) === pasted) return;
    event.preventDefault();
    // As if it had been pasted, so that the field's own undo can reverse it.
    document.execCommand('insertText', false, tidy(pasted, rows === 1));
    setTidied(true);
  };
  const input = {
    className: styles.input!,
    'data-line': isLine,
    dir: 'auto',
    onPaste,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(focusName === undefined ? {} : { 'data-focus': focusName }),
  };
  return (
    <TextField
      {...(ref ? { ref } : {})}
      className={styles.field!}
      value={value}
      onChange={(typed) => {
        setTidied(false);
        onChange(typed);
      }}
      {...(onBlur ? { onBlur } : {})}
      autoFocus={autoFocus}
      isInvalid={error !== undefined || over}
    >
      <Label className={hideLabel ? 'visually-hidden' : styles.label!}>{label}</Label>
      {rows === 1 ? (
        <Input {...input} {...(isSecret ? { type: 'password', autoComplete: 'off' } : {})} />
      ) : (
        <TextArea {...input} rows={isLine ? 1 : rows} />
      )}
      {(isNear || wasTidied) && (
        <Text slot="description" className={styles.count!} data-over={over} role="status">
          {wasTidied
            ? t('field.tidied')
            : t(over ? 'field.tooLong' : 'field.length', {
                length: format.number(value.length),
                limit: format.number(limit),
              })}
        </Text>
      )}
      <FieldError className={styles.error!}>{error}</FieldError>
      {hidden && (
        <PushButton look="link" onPress={() => onChange(withoutHidden(value))}>
          {t('field.takeOut')}
        </PushButton>
      )}
    </TextField>
  );
}
