/** The modifier of this system: Cmd on a Mac, Ctrl elsewhere. */
const isMac = navigator.platform.startsWith('Mac');

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** A key press as the list of actions writes it (`mod+z`, `j`, ` `); undefined for combinations that are not ours. */
export function describeKey(press: KeyPress, mac = isMac): string | undefined {
  const { ctrlKey, metaKey, shiftKey, altKey } = press;
  if (altKey || (mac ? ctrlKey : metaKey)) return undefined;
  const mod = mac ? metaKey : ctrlKey;
  const key = characterOf(press);
  const name = key.length === 1 ? key.toLowerCase() : key;
  // Shift is part of what a lone character is: `?` is `?` on every keyboard.
  return `${mod && shiftKey ? 'shift+' : ''}${mod ? 'mod+' : ''}${name}`;
}

/** What the marks that have a key of their own in the list of actions are, wherever a layout has them. */
const ownMarks = '*-/?,';

/**
 * What a key stands for: what is on it where that is Latin, so that Dvorak, AZERTY and QWERTZ stay as they are; else what
 * is in its place on a US keyboard (Russian, Greek, Hebrew, Arabic). Digits by their place: on AZERTY they need Shift.
 */
function characterOf({ key, code, shiftKey }: Pick<KeyPress, 'key' | 'code' | 'shiftKey'>): string {
  const [, digit] = /^Digit([1-9])$/.exec(code) ?? [];
  if (digit !== undefined && !shiftKey && !ownMarks.includes(key)) return digit;
  // Names of keys (`Escape`) are Latin; some Arabic keys write two letters.
  if (!/\p{L}/u.test(key) || /\p{Script=Latin}/u.test(key)) return key;
  return places[code] ?? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

const places: Readonly<Record<string, string>> = { Comma: ',', Period: '.', Slash: '/', Minus: '-' };

const names: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
  Escape: 'Esc',
};

/** A key or a chord (`g t`) as people write it: `Ctrl+Z`, `g t`. */
export function nameKey(key: string, mac = isMac): string {
  if (key.length > 1 && key.includes(' ')) return key;
  const parts = key.split('+');
  const last = parts.at(-1)!;
  const modifiers = parts
    .slice(0, -1)
    .map((part) => (part === 'mod' ? (mac ? '⌘' : 'Ctrl') : mac ? '⇧' : 'Shift'));
  return [...modifiers, names[last] ?? (modifiers.length > 0 ? last.toUpperCase() : last)].join(
    mac ? '' : '+',
  );
}

/** A key as Electron's menus write it (`CmdOrCtrl+Z`); null for chords and keys that a menu cannot show. */
export function acceleratorOf(key: string | undefined): string | null {
  if (key === undefined || !/^(?:shift\+)?(?:mod\+)?[a-z,/?]$/.test(key)) return null;
  return key
    .split('+')
    .map((part) => ({ mod: 'CmdOrCtrl', shift: 'Shift' })[part] ?? part.toUpperCase())
    .join('+');
}

/** Whether a key or a chord, as the list of actions writes it, begins with a character alone: easily pressed unawares. */
export function isLetterKey(key: string): boolean {
  return /^\S(?: |$)/.test(key);
}

/** Whether a letter or a digit belongs to what has the focus: a list where one goes to a line by typing its beginning. */
export function isTypeAhead(key: string, target: EventTarget | null): boolean {
  return (
    /^[\p{L}\p{N}]$/u.test(key) && target instanceof Element && target.closest('[role=listbox]') !== null
  );
}

/** Whether a key press belongs to what has the focus: a field to type in. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // A box to tick has no text of its own to take back.
  if (target instanceof HTMLInputElement) return !/^(?:checkbox|radio)$/.test(target.type);
  return target.isContentEditable || /^(?:TEXTAREA|SELECT)$/.test(target.tagName);
}

/**
 * Whether a key press is for an input method, which is putting a character together: its Escape and its Enter are its own.
 * 229 is what browsers give the key that began it, before they say that they compose (UI Events, 4.3.3).
 */
export function isComposing({
  isComposing: composes,
  keyCode,
}: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return composes || keyCode === 229;
}

/** Whether a select that is closed has the focus: a letter would change its value. */
export function isClosedSelect(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[aria-haspopup=listbox][aria-expanded=false]') !== null;
}
