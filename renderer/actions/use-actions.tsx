import { createContext, use, useEffect, useEffectEvent, useId, useLayoutEffect, useRef } from 'react';
import { listen } from '../api.ts';
import { isCovered } from '../ui/is-covered.ts';
import { describeKey, isClosedSelect, isComposing, isLetterKey, isTypeAhead, isTyping } from './keys.ts';
import { ownerOfCommand } from './list.ts';
import type { Action } from './list.ts';
import { ActionRegistry } from './registry.ts';
import type { Handlers } from './registry.ts';

const RegistryContext = createContext(new ActionRegistry([]));

export const ActionProvider = RegistryContext;

export function useActions(): ActionRegistry {
  return use(RegistryContext);
}

/** Offers what this part of the window does, for as long as it is shown. */
export function useHandlers(handlers: Handlers): void {
  const registry = useActions();
  const owner = useId();
  useLayoutEffect(() => registry.offer(owner, handlers));
  useLayoutEffect(() => () => registry.withdraw(owner), [registry, owner]);
}

const chordWithin = 1500;
/** Longer than anybody waits between two letters of a word, ms. */
const pauseOfTyping = 1200;

/**
 * Runs the actions by their keys, and by the commands of the native menu. Used once, by the frame.
 * @param letterKeys whether keys that are one character do anything
 * @param onRefused hears of an action of an item where none is chosen
 */
export function useKeyboard(letterKeys: boolean, onRefused: (action: Action) => void): void {
  const registry = useActions();
  const prefix = useRef<string>(undefined);
  const forgetting = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Until when letters are what somebody types, who believes to be in a field. */
  const deafUntil = useRef(0);

  /** Says that an action is for an item; what is typed on, believing to write a note, is no list of commands. */
  const refuse = (action: Action) => {
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
    // The time of a chord before must not end this one.
    clearTimeout(forgetting.current);
    if (action === 'prefix') {
      if (typing) return;
      prefix.current = key;
      forgetting.current = setTimeout(() => (prefix.current = undefined), chordWithin);
      return;
    }
    if (action === undefined) return;
    if (typing && !(action.inFields && key.length > 1)) return;
    if (action.onList && !isOnList(target)) return;
    if (action.onItem && !isOnList(target) && !isOnItem(target)) return;
    if (registry.run(action.id, key)) press.preventDefault();
    else if (action.onItem && isLetterKey(key)) refuse(action);
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
      // What an input method puts together is nobody else's: not the field's, not a dialog's around it.
      if (isComposing(press)) return press.stopPropagation();
      // Before the field hears it: Esc leads out of a field of ours, and leaves in it what was typed. A closed select would
      // take a letter for the beginning of another value.
      const isEscape = press.key === 'Escape' && isTyping(press.target);
      const isForSelect = isClosedSelect(press.target) && isLetterKey(press.key);
      if (!isEscape && !isForSelect) return;
      onKey(press);
      if (press.defaultPrevented || isForSelect) press.stopPropagation();
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

/** Whether the focus is on a list of ours, or on nothing in particular. */
function isOnList(target: EventTarget | null): boolean {
  return (
    !(target instanceof Element) || target === document.body || target.matches('[role=tree], [role=row]')
  );
}

/** Whether the focus is somewhere in a line of a list, or in the details of one. */
function isOnItem(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=row], [data-details]') !== null;
}
