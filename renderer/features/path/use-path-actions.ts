import { useEffect, useEffectEvent } from 'react';
import { describeKey, isTyping } from '../../actions.ts';
import type { Action } from '../../actions.ts';
import { listen } from '../../api.ts';
import type { Commands } from '../../commands.ts';
import type { PathState } from './path-state.ts';

/** What an action needs of the screen beside the state of the list. */
export interface ScreenParts {
  focusList(): void;
  focusSearch(): void;
  focusNote(): void;
  focusEvidence(): void;
  askWhySkipped(item: string): void;
  showShortcuts(): void;
}

/** Every action of the screen, in one list: the handlers and the sheet of shortcuts both come from it. */
export function pathActions(path: PathState, commands: Commands, parts: ScreenParts): readonly Action[] {
  const { active } = path;
  const item = active?.kind === 'item' ? active.placed.key : undefined;
  const skill =
    active?.kind === 'item'
      ? active.placed.skill.key
      : active?.kind === 'skill'
        ? active.skill.key
        : undefined;
  return [
    { id: 'down', keys: ['ArrowDown', 'j'], run: () => path.move(1) },
    { id: 'up', keys: ['ArrowUp', 'k'], run: () => path.move(-1) },
    { id: 'expand', keys: ['ArrowRight'], run: () => path.expand(true) },
    { id: 'collapse', keys: ['ArrowLeft'], run: () => path.expand(false) },
    {
      id: 'toggle',
      keys: [' '],
      run: () => (item ? commands.toggle(item) : active && path.toggle(active.id)),
    },
    { id: 'learning', keys: ['l'], run: () => item && commands.mark(item, 'learning') },
    { id: 'skip', keys: ['s'], run: () => item && parts.askWhySkipped(item) },
    { id: 'note', keys: ['n'], run: () => item && parts.focusNote() },
    { id: 'evidence', keys: ['e'], run: () => skill && parts.focusEvidence() },
    { id: 'rate', keys: ['1', '2', '3', '4', '5'], run: (key) => skill && commands.rate(skill, Number(key)) },
    { id: 'find', keys: ['/', 'mod+f'], inFields: true, run: () => parts.focusSearch() },
    { id: 'undo', keys: ['mod+z'], run: () => commands.undo() },
    { id: 'redo', keys: ['shift+mod+z', 'mod+y'], run: () => commands.redo() },
    { id: 'help', keys: ['?'], run: () => parts.showShortcuts() },
    { id: 'leave', keys: ['Escape'], inFields: true, run: () => parts.focusList() },
  ];
}

// In the list these keys are the list's; on a button or a radio they do what they do there.
const listKeys = new Set(['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', ' ']);

/** Runs the actions by their keys, and by the commands of the native menu. */
export function useShortcuts(actions: readonly Action[]): void {
  const onKey = useEffectEvent((press: KeyboardEvent) => {
    // An open dialog has the keyboard to itself.
    if (press.defaultPrevented || document.querySelector('[role=dialog]')) return;
    const key = describeKey(press);
    const action = key === undefined ? undefined : actions.find(({ keys }) => keys.includes(key));
    if (!action || key === undefined) return;
    const { target } = press;
    if (isTyping(target) && !(action.inFields && key !== '/')) return;
    if (
      listKeys.has(key) &&
      target instanceof Element &&
      target !== document.body &&
      !target.matches('[role=tree]')
    )
      return;
    press.preventDefault();
    action.run(key);
  });
  const onCommand = useEffectEvent((command: 'undo' | 'redo' | 'find') => {
    // Undo in a text field is the field's own, as it is by keyboard.
    if (command !== 'find' && isTyping(document.activeElement)) document.execCommand(command);
    else actions.find(({ id }) => id === command)?.run('');
  });
  useEffect(() => {
    const keyListener = (press: KeyboardEvent) => onKey(press);
    window.addEventListener('keydown', keyListener);
    const stop = listen('command:run', ({ command }) => onCommand(command));
    return () => {
      window.removeEventListener('keydown', keyListener);
      stop();
    };
  }, []);
}
