import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './hint.module.css';
import { Keys } from './Keys.tsx';

interface Props {
  readonly text: string;
  /** The shortcut, in the notation for people. */
  readonly shortcut?: string | undefined;
  /** A react-aria button or field. */
  readonly children: ReactElement;
}

/** A tooltip with the shortcut, for any focusable element. */
export function Hint({ text, shortcut, children }: Props) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip className={styles.hint!} offset={6}>
        {text}
        {shortcut !== undefined && <Keys keys={shortcut} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
