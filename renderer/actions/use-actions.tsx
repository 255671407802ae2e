import { createContext, use, useEffect, useEffectEvent, useId, useLayoutEffect, useRef } from 'react';
import { listen } from '../state/api.ts';
import { isCovered } from '../ui/is-covered.ts';
import { describeKey, isClosedSelect, isComposing, isLetterKey, isTypeAhead, isTyping } from '../ui/keys.ts';
import { ownerOfCommand } from './list.ts';
import type { Action } from './list.ts';
import { ActionRegistry } from './registry.ts';
import type { Handlers } from './registry.ts';

const RegistryContext = createContext(new ActionRegistry([]));

export const ActionProvider = RegistryContext;

export function useActions(): ActionRegistry {
  return use(RegistryContext);
}

/**
 * Registers handlers while the calling component is mounted.
 * @param isFallback whether the handlers of other components come first
 */
export function useHandlers(handlers: Handlers, isFallback = false): void {
  const registry = useActions();
  const owner = useId();
  useLayoutEffect(() => registry.offer(owner, handlers, isFallback));
  useLayoutEffect(() => () => registry.withdraw(owner), [registry, owner]);
}

const chordWithin = 1500;
/** Longer than the pause between two letters of a word, ms. */
const pauseOfTyping = 1200;

/**
 * Runs the actions for keys and for commands of the native menu. Used once, by the frame.
 * @param letterKeys whether single-character shortcuts are active
 * @param onRefused called for an action that cannot be done now
 */
export function useKeyboard(letterKeys: boolean, onRefused: (action: Action) => void): void {
  const registry = useActions();
  const prefix = useRef<string>(undefined);
  const forgetting = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Until then, single characters are ignored: the learner probably believes to be typing in a field. */
  const deafUntil = useRef(0);

  /**
   * Reports that an action cannot be done now: no key is dead without a word. Letters typed right after one that leads to
   * a field are probably meant for the field, not commands.
   */
  const refuse = (action: Action) => {
    if (action.id === 'note' || action.id === 'evidence')
      deafUntil.current = performance.now() + pauseOfTyping;
    onRefused(action);
  };

  const onKey = useEffectEvent((press: KeyboardEvent) => {
    if (press.defaultPrevented || isCovered() || isComposing(press)) return;
    if (performance.now() < deafUntil.current && press.key.length === 1) {
      deafUntil.current = performance.now() + pauseOfTyping;
      return;
    }
    const key = describeKey(press);
    if (key === undefined || (isLetterKey(key) && !letterKeys)) return;
    const { target } = press;
    if (isTypeAhead(press.key, target)) return;
    const action = registry.actionFor(key, prefix.current);
    const typing = isTyping(target);
    prefix.current = undefined;
    // The timer of an earlier chord must not end this one.
    clearTimeout(forgetting.current);
    if (action === 'prefix') {
      if (typing) return;
      prefix.current = key;
      forgetting.current = setTimeout(() => (prefix.current = undefined), chordWithin);
      return;
    }
    if (action === undefined) return;
    if (typing && !(action.inFields && key.length > 1)) return;
    // Nobody means to select the whole window.
    if (action.id === 'selectAll') press.preventDefault();
    if (action.onList && !isOnList(target)) return;
    if (action.onItem && !isOnList(target) && !isOnItem(target)) return refuse(action);
    if (registry.run(action.id, key)) press.preventDefault();
    // Moving in a list says nothing at its ends, and Escape may have nothing to leave.
    else if (action.group !== 'list') refuse(action);
  });

  const onCommand = useEffectEvent((command: string) => {
    const action = registry.actions.find(({ id }) => id === command);
    if (action === undefined || isCovered()) return;
    const whose = ownerOfCommand(action, isTyping(document.activeElement));
    if (whose === 'window') registry.run(action.id);
    else if (whose === 'field') document.execCommand(action.id);
  });

  useEffect(() => {
    const keyListener = (press: KeyboardEvent) => onKey(press);
    const firstListener = (press: KeyboardEvent) => {
      // An input method's keys belong neither to the field nor to a dialog around it.
      if (isComposing(press)) return press.stopPropagation();
      // Before the field handles it: Escape leaves a field of ours and keeps what was typed. A closed select
      // would take a letter as the beginning of another value.
      const isEscape = press.key === 'Escape' && isTyping(press.target);
      const isForSelect = isClosedSelect(press.target) && isLetterKey(press.key);
      // A list would take an arrow key with Alt as one without.
      const isWithAlt = press.altKey && press.key.startsWith('Arrow');
      if (!isEscape && !isForSelect && !isWithAlt) return;
      onKey(press);
      if (press.defaultPrevented || isForSelect || (isWithAlt && !isTyping(press.target)))
        press.stopPropagation();
    };
    window.addEventListener('keydown', keyListener);
    window.addEventListener('keydown', firstListener, { capture: true });
    const stop = listen('command:run', ({ command }) => onCommand(command));
    return () => {
      window.removeEventListener('keydown', keyListener);
      window.removeEventListener('keydown', firstListener, { capture: true });
      stop();
    };
  }, []);
}

/** Whether the focus is on one of our lists, or on nothing in particular. */
function isOnList(target: EventTarget | null): boolean {
  return (
    !(target instanceof Element) ||
    target === document.body ||
    // The title of a screen has the focus when the screen is entered.
    target.matches('[role=tree], [role=row], [data-entry], h1')
  );
}

/** Whether the focus is in a line of a list, or in the details of an item. */
function isOnItem(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=row], [data-entry], [data-details]') !== null;
}
