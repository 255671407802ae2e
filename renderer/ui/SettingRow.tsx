import type { ReactNode } from 'react';
import styles from './setting.module.css';

interface Props {
  readonly title: string;
  /** Paragraphs. */
  readonly meaning: ReactNode;
  /** The field of the setting. */
  readonly children: ReactNode;
}

/** One setting, or one thing to do: its title, its meaning, and its field or button. */
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
