import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { nameKey } from '../ui/keys.ts';
import { Hint } from '../ui/Hint.tsx';
import styles from './sidebar.module.css';

interface Props {
  readonly text: string;
  /** The key or chord that goes there. */
  readonly shortcut: string;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
  /** The icon, which is all that a narrow window shows. */
  readonly children: ReactNode;
}

/** A screen's entry in the sidebar. */
export function NavLink({ text, shortcut, isCurrent, onPress, children }: Props) {
  return (
    <Hint text={text} shortcut={nameKey(shortcut)}>
      <Button
        className={styles.link!}
        onPress={onPress}
        {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      >
        {children}
        <span>{text}</span>
      </Button>
    </Hint>
  );
}
