import { Check, ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import chip from './chip.module.css';
import menu from './menu.module.css';

interface Props<V extends string> {
  /** What is chosen, for screen readers. */
  readonly label: string;
  /** What is chosen now, in words. */
  readonly text: string;
  readonly options: readonly { readonly id: V; readonly text: string; readonly count: string }[];
  readonly selected: readonly V[];
  readonly onChange: (selected: readonly V[]) => void;
  /** How many can be chosen. A second press on the only one chooses none. */
  readonly most?: 'one' | 'any';
}

/**
 * A filter with several values, of which one or any number can be chosen. If any number can, the menu stays open while one
 * chooses.
 */
export function ChipMenu<V extends string>({
  label,
  text,
  options,
  selected,
  onChange,
  most = 'any',
}: Props<V>) {
  return (
    <MenuTrigger>
      <Button className={chip.chip!} data-selected={selected.length > 0 || undefined}>
        {text}
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className={menu.popover!} placement="bottom start" offset={4}>
        <Menu
          className={menu.menu!}
          aria-label={label}
          selectionMode={most === 'one' ? 'single' : 'multiple'}
          selectedKeys={selected}
          onSelectionChange={(keys) =>
            onChange(options.map(({ id }) => id).filter((id) => keys === 'all' || keys.has(id)))
          }
        >
          {options.map(({ id, text: option, count }) => (
            <MenuItem key={id} id={id} textValue={option} className={menu.entry!}>
              {({ isSelected }) => (
                <>
                  <span className={menu.choice}>
                    <Check aria-hidden="true" className={menu.check} data-shown={isSelected} />
                    {option}
                  </span>
                  <span className={menu.shortcut}>{count}</span>
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
