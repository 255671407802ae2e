import type { ScreenEntry, ScreenId } from '../navigation/screen-table.ts';

/** The groups of the menu, the palette and the shortcut sheet; `list` is in the sheet only. */
export const groups = ['item', 'edit', 'view', 'go', 'list', 'tools', 'help'] as const;
export type Group = (typeof groups)[number];

interface ActionShape {
  readonly id: string;
  readonly group: Group;
  /** The keys of the action, in the notation of `describeKey`; a chord has a blank in between: `g t`. */
  readonly keys: readonly string[];
  /** Whether it also works in a text field. Otherwise the field gets the key. */
  readonly inFields?: true;
  /** What must be there before it can be done, if that is not always so; see `palette.needs` in the catalogue. */
  readonly needs?: 'item' | 'skill' | 'path' | 'next' | 'undo' | 'redo' | 'filter';
  /** Only while a list has the focus; a button would be pressed by these keys. */
  readonly onList?: true;
  /** Only while a list, or the details of one of its items, has the focus. */
  readonly onItem?: true;
}

/**
 * Everything the learner can do by keyboard or menu, except going to a screen. Its words are `action.<id>` in
 * the catalogue. The sheet, the menus and the handlers all use this list. Actions that a screen does not
 * offer (`useHandlers`) are disabled there.
 */
export const actions = [
  { id: 'toggle', group: 'item', keys: [' '], onList: true, needs: 'item' },
  { id: 'done', group: 'item', keys: ['d'], onItem: true, needs: 'skill' },
  { id: 'learning', group: 'item', keys: ['l'], onItem: true, needs: 'skill' },
  { id: 'skip', group: 'item', keys: ['s'], onItem: true, needs: 'skill' },
  { id: 'time', group: 'item', keys: ['t'], onItem: true, needs: 'item' },
  { id: 'note', group: 'item', keys: ['n'], onItem: true, needs: 'skill' },
  { id: 'evidence', group: 'item', keys: ['e'], onItem: true, needs: 'skill' },
  { id: 'rate', group: 'item', keys: ['1', '2', '3', '4', '5'], onItem: true, needs: 'skill' },

  { id: 'moveUp', group: 'edit', keys: ['alt+ArrowUp'], onList: true, needs: 'next' },
  { id: 'moveDown', group: 'edit', keys: ['alt+ArrowDown'], onList: true, needs: 'next' },
  { id: 'copy', group: 'edit', keys: ['mod+c'], onList: true, needs: 'skill' },
  { id: 'selectAll', group: 'edit', keys: ['mod+a'], onList: true, needs: 'path' },
  { id: 'undo', group: 'edit', keys: ['mod+z'], needs: 'undo' },
  { id: 'redo', group: 'edit', keys: ['shift+mod+z', 'mod+y'], needs: 'redo' },
  { id: 'find', group: 'edit', keys: ['mod+f', '/'], inFields: true },

  { id: 'back', group: 'go', keys: ['alt+ArrowLeft'] },
  { id: 'forward', group: 'go', keys: ['alt+ArrowRight'] },
  { id: 'nextRegion', group: 'go', keys: ['F6'], inFields: true },
  { id: 'previousRegion', group: 'go', keys: ['shift+F6'], inFields: true },

  { id: 'inspector', group: 'view', keys: ['i'], needs: 'path' },
  { id: 'expandAll', group: 'view', keys: ['*'], needs: 'path' },
  { id: 'collapseAll', group: 'view', keys: ['-'], needs: 'path' },
  { id: 'clearFilters', group: 'view', keys: ['x'], needs: 'filter' },
  { id: 'hideDone', group: 'view', keys: ['h'], needs: 'path' },
  { id: 'nextOpen', group: 'view', keys: ['.'], needs: 'path' },
  { id: 'previousOpen', group: 'view', keys: [','], needs: 'path' },

  { id: 'down', group: 'list', keys: ['ArrowDown', 'j'], onList: true },
  { id: 'up', group: 'list', keys: ['ArrowUp', 'k'], onList: true },
  { id: 'extendDown', group: 'list', keys: ['shift+ArrowDown'], onList: true },
  { id: 'extendUp', group: 'list', keys: ['shift+ArrowUp'], onList: true },
  { id: 'expand', group: 'list', keys: ['ArrowRight'], onList: true },
  { id: 'collapse', group: 'list', keys: ['ArrowLeft'], onList: true },
  { id: 'pageDown', group: 'list', keys: ['PageDown'], onList: true },
  { id: 'pageUp', group: 'list', keys: ['PageUp'], onList: true },
  { id: 'first', group: 'list', keys: ['Home'], onList: true },
  { id: 'last', group: 'list', keys: ['End'], onList: true },
  { id: 'open', group: 'list', keys: ['Enter'], onList: true },
  { id: 'leave', group: 'list', keys: ['Escape'], inFields: true },

  { id: 'quickAdd', group: 'tools', keys: ['a'] },
  { id: 'recheck', group: 'tools', keys: ['r'] },
  { id: 'plan', group: 'tools', keys: [] },
  { id: 'whatIf', group: 'tools', keys: [] },
  { id: 'calendar', group: 'tools', keys: [] },
  { id: 'graph', group: 'tools', keys: [] },
  { id: 'place', group: 'tools', keys: [] },
  { id: 'theme', group: 'tools', keys: [] },
  { id: 'backup', group: 'tools', keys: [] },
  { id: 'share', group: 'tools', keys: [] },
  { id: 'sample', group: 'tools', keys: [] },

  { id: 'palette', group: 'help', keys: ['mod+k'], inFields: true },
  { id: 'shortcuts', group: 'help', keys: ['?'] },
] as const satisfies readonly ActionShape[];

type OwnId = (typeof actions)[number]['id'];
type GoId = `go-${ScreenId}`;
export type ActionId = OwnId | GoId;
/** An action of the list above, or one that goes to a screen and has the screen's name as its words. */
export type Action = ActionShape &
  ({ readonly id: OwnId; readonly screen?: never } | { readonly id: GoId; readonly screen: ScreenId });

export const goTo = (screen: ScreenId): GoId => `go-${screen}`;

/** All actions of a window with these screens. */
export function actionsWith(screens: readonly Pick<ScreenEntry, 'id' | 'keys'>[]): readonly Action[] {
  const going = screens.map(({ id, keys }): Action => ({ id: goTo(id), screen: id, group: 'go', keys }));
  return [...actions, ...going];
}

/** The first key of an action; undefined if it has none. */
export function keyOf(id: OwnId): string | undefined {
  return actions.find((action) => action.id === id)?.keys[0];
}

/**
 * Who handles a command of the native menu. The rules are those of the keys: while the learner types, undo
 * belongs to the field, and nothing happens to the item behind it.
 */
export function ownerOfCommand(
  { id, group }: Pick<Action, 'id' | 'group'>,
  isTyping: boolean,
): 'window' | 'field' | 'nobody' {
  if (!isTyping) return 'window';
  if (id === 'undo' || id === 'redo') return 'field';
  return group === 'item' ? 'nobody' : 'window';
}
