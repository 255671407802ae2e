import styles from './keys.module.css';

/** A shortcut, as keys to press. Beside it stand the words, so that it is not read out twice. */
export function Keys({ keys }: { keys: string }) {
  return (
    <kbd className={styles.keys} aria-hidden="true">
      {keys}
    </kbd>
  );
}
