import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import { nameKey } from '../ui/keys.ts';
import { Hint } from '../ui/Hint.tsx';
import styles from './sidebar.module.css';

interface Props {
  readonly text: string;
  /** The key or chord that goes there. */
  readonly shortcut: string;
  readonly isCurrent: boolean;
  /** How many things wait there. */
  readonly count: number;
  readonly onPress: () => void;
  /** The icon, which is all that a narrow window shows. */
  readonly children: ReactNode;
}

/** A screen's entry in the sidebar. */
export function NavLink({ text, shortcut, isCurrent, count, onPress, children }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Hint text={text} shortcut={nameKey(shortcut)}>
      <Button
        className={styles.link!}
        onPress={onPress}
        {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      >
        {children}
        <span>{text}</span>
        {count > 0 && (
          <span className={styles.count}>
            {format.number(count)}
            <span className="visually-hidden"> {t('frame.waiting')}</span>
          </span>
        )}
      </Button>
    </Hint>
  );
}
