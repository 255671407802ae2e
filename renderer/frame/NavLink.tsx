import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { nameKey } from '../actions/keys.ts';
import { Hint } from '../ui/Hint.tsx';
import styles from './sidebar.module.css';

interface Props {
  readonly text: string;
  /** The key or chord that leads there. */
  readonly shortcut: string;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
  /** Its icon: all that is seen of it in a narrow window. */
  readonly children: ReactNode;
}

/** One screen, in the sidebar. */
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
