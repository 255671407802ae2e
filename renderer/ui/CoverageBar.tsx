import type { ItemCounts } from '../../domain/standing/standing.ts';
import styles from './bar.module.css';

/** A bar of the done and started shares. The fraction is shown beside it in words. */
export function CoverageBar({ figure }: { figure: ItemCounts }) {
  const percent = (count: number) => `${figure.required === 0 ? 0 : (count / figure.required) * 100}%`;
  return (
    <span className={styles.bar} aria-hidden="true">
      <i style={{ width: percent(figure.done) }} />
      <b style={{ width: percent(figure.learning) }} />
    </span>
  );
}
