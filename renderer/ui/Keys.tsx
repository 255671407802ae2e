import { useTranslation } from 'react-i18next';
import styles from './keys.module.css';

/** The keys that have a name on the keyboard, which depends on the language. */
const named = {
  Space: 'space',
  Esc: 'escape',
  Enter: 'enter',
  Ctrl: 'control',
  Shift: 'shift',
  Alt: 'alt',
  Home: 'home',
  End: 'end',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
} as const;

/**
 * A shortcut as keys to press. Hidden from screen readers, because the words beside it say the same.
 * @param keys as `nameKey` writes them
 */
export function Keys({ keys }: { keys: string }) {
  const { t } = useTranslation();
  const words = keys
    .replaceAll(/[A-Z][A-Za-z]+/g, (name) =>
      Object.hasOwn(named, name) ? t(`keyboard.${named[name as keyof typeof named]}`) : name,
    )
    // As they are printed on keyboards: a small l looks like a capital I.
    .replaceAll(/\b[a-z]\b/g, (letter) => letter.toUpperCase());
  return (
    <kbd className={styles.keys} aria-hidden="true">
      {words}
    </kbd>
  );
}
