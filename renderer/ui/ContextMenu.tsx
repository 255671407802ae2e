import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import { GroupedMenu } from './ActionMenu.tsx';
import type { MenuGroup } from './ActionMenu.tsx';
import styles from './menu.module.css';

interface Props {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  /** Where it opens, CSS pixels from the corner of the window; it is closed without. */
  readonly at: { readonly x: number; readonly y: number } | undefined;
  readonly onAction: (id: string) => void;
  readonly onClose: () => void;
}

/** The menu of a right click, of Shift+F10 and of the menu key. */
export function ContextMenu({ label, groups, at, onAction, onClose }: Props) {
  const corner = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={corner} className={styles.corner} style={{ left: at?.x, top: at?.y }} />
      <Popover
        className={styles.popover!}
        aria-label={label}
        triggerRef={corner}
        isOpen={at !== undefined}
        onOpenChange={(open) => open || onClose()}
        placement="bottom start"
        offset={0}
      >
        <GroupedMenu
          takesFocus
          label={label}
          groups={groups}
          onAction={(id) => {
            onClose();
            onAction(id);
          }}
        />
      </Popover>
    </>
  );
}
