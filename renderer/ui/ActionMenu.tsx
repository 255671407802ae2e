import type { ReactElement } from 'react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { Keys } from './Keys.tsx';
import styles from './menu.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly text: string;
  readonly shortcut?: string | undefined;
  readonly isDisabled?: boolean;
}

export interface MenuGroup {
  readonly id: string;
  /** Shown over the group; empty for none. */
  readonly title: string;
  readonly entries: readonly MenuEntry[];
}

interface Props {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly onAction: (id: string) => void;
  /** The button that opens it. */
  readonly children: ReactElement;
}

/** A button with a menu in groups; each entry shows its shortcut. */
export function ActionMenu({ children, ...menu }: Props) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles.popover!} offset={4}>
        <GroupedMenu {...menu} />
      </Popover>
    </MenuTrigger>
  );
}

interface MenuProps extends Omit<Props, 'children'> {
  /** Whether it takes the focus; the menu of a button gets it from there. */
  readonly takesFocus?: true;
}

/** The content of a menu, in groups. */
export function GroupedMenu({ label, groups, onAction, takesFocus }: MenuProps) {
  const disabled = groups.flatMap(({ entries }) => entries.filter(({ isDisabled }) => isDisabled));
  return (
    <Menu
      className={styles.menu!}
      aria-label={label}
      {...(takesFocus ? { autoFocus: 'first' } : {})}
      onAction={(key) => onAction(String(key))}
      disabledKeys={disabled.map(({ id }) => id)}
    >
      {groups.map(({ id, title, entries }) => (
        <MenuSection
          key={id}
          id={id}
          className={styles.section!}
          {...(title === '' ? { 'aria-label': label } : {})}
        >
          {title !== '' && <Header className={styles.title!}>{title}</Header>}
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} textValue={entry.text} className={styles.entry!}>
              <span>{entry.text}</span>
              {entry.shortcut !== undefined && <Keys keys={entry.shortcut} />}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </Menu>
  );
}
