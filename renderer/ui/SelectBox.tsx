import { ChevronsUpDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import styles from './field.module.css';
import menu from './menu.module.css';

interface Props<V extends string> {
  readonly label: string;
  /** Shows the label to screen readers only, if a heading beside it says the same. */
  readonly hideLabel?: boolean;
  readonly value: V;
  readonly options: readonly { readonly id: V; readonly text: string }[];
  readonly onChange: (value: V) => void;
}

/** One of several values, from a drop-down list. */
export function SelectBox<V extends string>({
  label,
  hideLabel = false,
  value,
  options,
  onChange,
}: Props<V>) {
  return (
    <Select className={styles.field!} value={value} onChange={(key) => key !== null && onChange(key as V)}>
      <Label className={hideLabel ? 'visually-hidden' : styles.label!}>{label}</Label>
      <Button className={styles.select!}>
        <SelectValue />
        <ChevronsUpDown aria-hidden="true" />
      </Button>
      <Popover className={menu.popover!} offset={4}>
        <ListBox className={menu.menu!} items={options}>
          {({ id, text }) => (
            <ListBoxItem id={id} textValue={text} className={menu.entry!}>
              {text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
