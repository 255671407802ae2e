import type { ReactNode } from 'react';
import styles from './settings.module.css';

interface Props {
  readonly title: string;
  /** Paragraphs. */
  readonly meaning: ReactNode;
  /** What it is chosen with. */
  readonly children: ReactNode;
}

/** One thing to choose: what it is, what it means, and its field. */
export function SettingRow({ title, meaning, children }: Props) {
  return (
    <div className={styles.row}>
      <div>
        <h3>{title}</h3>
        {meaning}
      </div>
      {children}
    </div>
  );
}
