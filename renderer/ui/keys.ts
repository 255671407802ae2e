/** The modifier key of this system: Cmd on a Mac, Ctrl elsewhere. */
const isMac = navigator.platform.startsWith('Mac');

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/**
 * A key press in the notation of the list of actions (`mod+z`, `j`, ` `); undefined for combinations that are
 * not used.
 */
export function describeKey(press: KeyPress, mac = isMac): string | undefined {
  const { ctrlKey, metaKey, shiftKey, altKey } = press;
  // With a letter, Alt types a character on some keyboards.
  if ((altKey && press.key.length === 1) || (mac ? ctrlKey : metaKey)) return undefined;
  const mod = mac ? metaKey : ctrlKey;
  const key = characterOf(press);
  const name = key.length === 1 ? key.toLowerCase() : key;
  // Shift is already part of a single character: `?` is `?` on every keyboard.
  const shift = shiftKey && (mod || key.length > 1);
  return `${shift ? 'shift+' : ''}${mod ? 'mod+' : ''}${altKey ? 'alt+' : ''}${name}`;
}

/**
 * Marks with a shortcut of their own in the list of actions. They count as typed, whatever their place in a
 * layout.
 */
const ownMarks = '*-/?,.';

/**
 * The character that a key counts as. A Latin character counts as typed, so that Dvorak, AZERTY and QWERTZ
 * keep theirs. Otherwise it is the character at the same place of a US keyboard (Russian, Greek, Hebrew,
 * Arabic). Digits always go by their place: on AZERTY they need Shift.
 */
function characterOf({ key, code, shiftKey }: Pick<KeyPress, 'key' | 'code' | 'shiftKey'>): string {
  const [, digit] = /^Digit([1-9])$/.exec(code) ?? [];
  if (digit !== undefined && !shiftKey && !ownMarks.includes(key)) return digit;
  // Key names (`Escape`) are Latin; some Arabic keys type two letters.
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

const modifierNames = { mod: ['Ctrl', '⌘'], shift: ['Shift', '⇧'], alt: ['Alt', '⌥'] } as const;

/** A key or a chord (`g t`) in the notation for people: `Ctrl+Z`, `g t`. */
export function nameKey(key: string, mac = isMac): string {
  if (key.length > 1 && key.includes(' ')) return key;
  const parts = key.split('+');
  const last = parts.at(-1)!;
  const modifiers = parts
    .slice(0, -1)
    .map((part) => modifierNames[part as keyof typeof modifierNames][mac ? 1 : 0]);
  return [...modifiers, names[last] ?? (modifiers.length > 0 ? last.toUpperCase() : last)].join(
    mac ? '' : '+',
  );
}

/**
 * A key in the notation of Electron's menus (`CmdOrCtrl+Z`); null for chords and for keys that a menu cannot
 * show.
 */
export function acceleratorOf(key: string | undefined): string | null {
  if (key === undefined || !/^(?:shift\+)?(?:mod\+)?[a-z,/?]$/.test(key)) return null;
  return key
    .split('+')
    .map((part) => ({ mod: 'CmdOrCtrl', shift: 'Shift' })[part] ?? part.toUpperCase())
    .join('+');
}

/**
 * Whether a key or chord of an action begins with a single character, which is easily pressed by accident.
 */
export function isLetterKey(key: string): boolean {
  return /^\S(?: |$)/.test(key);
}

/** Whether a letter or digit belongs to the focused element: a list in which typing jumps to a line. */
export function isTypeAhead(key: string, target: EventTarget | null): boolean {
  return (
    /^[\p{L}\p{N}]$/u.test(key) && target instanceof Element && target.closest('[role=listbox]') !== null
  );
}

/** Whether a key press belongs to the focused element: a text field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // A check box has no text for undo.
  if (target instanceof HTMLInputElement) return !/^(?:checkbox|radio)$/.test(target.type);
  return target.isContentEditable || /^(?:TEXTAREA|SELECT)$/.test(target.tagName);
}

/**
 * Whether a key press belongs to an input method that is composing a character; Escape and Enter are then its
 * own. Browsers report key code 229 for the key that starts a composition, before `isComposing` is set (UI
 * Events, 4.3.3).
 */
export function isComposing({
  isComposing: composes,
  keyCode,
}: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return composes || keyCode === 229;
}

/** Whether a closed select has the focus: a letter would change its value. */
export function isClosedSelect(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[aria-haspopup=listbox][aria-expanded=false]') !== null;
}
