import styles from './keys.module.css';

/** A shortcut as keys to press. Hidden from screen readers, because the words beside it say the same. */
export function Keys({ keys }: { keys: string }) {
  return (
    <kbd className={styles.keys} aria-hidden="true">
      {keys}
    </kbd>
  );
}
