import type { en } from './i18n/en.ts';

/** Something the learner can do by keyboard. */
export interface Action {
  readonly id: keyof (typeof en)['action'];
  /** The keys that do it, as `describeKey` writes them: `mod+z`, `shift+mod+z`, `j`, ` `. */
  readonly keys: readonly string[];
  /** Works in a text field too; without this, a key in a field belongs to the field. */
  readonly inFields?: boolean;
  readonly run: (key: string) => void;
}

/** The modifier of this system: Cmd on a Mac, Ctrl elsewhere. */
const isMac = navigator.platform.startsWith('Mac');

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** A key press as in `Action.keys`; undefined for combinations that are not ours. */
export function describeKey(press: KeyPress, mac = isMac): string | undefined {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = press;
  if (altKey || (mac ? ctrlKey : metaKey)) return undefined;
  const mod = mac ? metaKey : ctrlKey;
  const name = key.length === 1 ? key.toLowerCase() : key;
  // Shift is part of what a lone character is: `?` is `?` on every keyboard.
  return `${mod && shiftKey ? 'shift+' : ''}${mod ? 'mod+' : ''}${name}`;
}

const names: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
  Escape: 'Esc',
};

/** A key as people write it: `Ctrl+Z`. */
export function nameKey(key: string, mac = isMac): string {
  const parts = key.split('+');
  const last = parts.at(-1)!;
  const modifiers = parts
    .slice(0, -1)
    .map((part) => (part === 'mod' ? (mac ? '⌘' : 'Ctrl') : mac ? '⇧' : 'Shift'));
  return [...modifiers, names[last] ?? (modifiers.length > 0 ? last.toUpperCase() : last)].join(
    mac ? '' : '+',
  );
}

/** Whether a key press belongs to what has the focus: a field to type in. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
