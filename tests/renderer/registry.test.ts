import { describe, expect, it, vi } from 'vitest';
import { actionsWith, goTo, ownerOfCommand } from '../../renderer/actions/list.ts';
import type { ActionId } from '../../renderer/actions/list.ts';
import { ActionRegistry } from '../../renderer/actions/registry.ts';
import type { ScreenId } from '../../renderer/navigation/screen-table.ts';

/** Two screens, one of which Waymark does not have: a new screen is one line of a table. */
const pretend = 'pretend' as ScreenId;
const actionList = actionsWith([
  { id: 'map', keys: ['g m'] },
  { id: pretend, keys: ['g x'] },
]);
const registryOf = () => new ActionRegistry(actionList);

describe('the list of actions', () => {
  it('has unique keys and unique ids', () => {
    const keys = actionList.flatMap((action) => action.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(actionList.map(({ id }) => id)).size).toBe(actionList.length);
  });

  it('has no key that begins a chord of another action', () => {
    const first = actionList.flatMap(({ keys }) => keys.filter((key) => / ./.test(key)).map((key) => key[0]));
    const alone = new Set(actionList.flatMap(({ keys }) => keys));
    expect(first.filter((key) => alone.has(key!))).toEqual([]);
  });

  it('finds an action by its key, and by the second key of a chord', () => {
    const registry = registryOf();
    expect(registry.actionFor('l', undefined)).toMatchObject({ id: 'learning' });
    expect(registry.actionFor('g', undefined)).toBe('prefix');
    expect(registry.actionFor('m', 'g')).toMatchObject({ id: 'go-map' });
    expect(registry.actionFor('m', undefined)).toBeUndefined();
    expect(registry.actionFor('q', 'g')).toBeUndefined();
  });
});

it('a new screen has its action: by its keys, in its group, enabled while the frame offers it', () => {
  const registry = registryOf();
  const run = vi.fn<() => void>();
  registry.offer('frame', { [goTo(pretend)]: { run } });
  const action = registry.actionFor('x', 'g');
  expect(action).toMatchObject({ id: 'go-pretend', group: 'go' });
  expect([...registry.enabled()]).toEqual(['go-pretend']);
  expect([registry.run(goTo(pretend)), run.mock.calls.length]).toEqual([true, 1]);
});

describe('the handlers of actions', () => {
  it('run only if they are enabled', () => {
    const registry = registryOf();
    const [frame, screen] = [vi.fn<() => void>(), vi.fn<() => void>()];
    registry.offer('frame', { find: { run: frame, isEnabled: false } });
    expect(registry.run('find')).toBe(false);
    registry.offer('screen', { find: { run: screen } });
    expect([registry.run('find', '/'), screen.mock.calls, frame.mock.calls]).toEqual([true, [['/']], []]);
    registry.withdraw('screen');
    expect(registry.run('find')).toBe(false);
    // What the frame offers is for screens without a handler of their own, whoever came first.
    registry.offer('frame', { find: { run: frame } }, true);
    registry.offer('screen', { find: { run: screen } });
    registry.run('find');
    expect([screen.mock.calls.length, frame.mock.calls.length]).toEqual([2, 0]);
    registry.withdraw('screen');
    registry.run('find');
    expect(frame.mock.calls.length).toBe(1);
    registry.withdraw('frame');
    expect(registry.run('find')).toBe(false);
  });

  it('notify subscribers only if the enabled actions change', () => {
    const registry = registryOf();
    const heard = vi.fn<() => void>();
    registry.subscribe(heard);
    const before = registry.enabled();
    registry.offer('screen', { undo: { run: () => {}, isEnabled: false } });
    expect([heard.mock.calls.length, registry.enabled()]).toEqual([0, before]);
    registry.offer('screen', { undo: { run: () => {} } });
    registry.offer('screen', { undo: { run: () => {} } });
    expect([heard.mock.calls.length, [...registry.enabled()]]).toEqual([1, ['undo']]);
  });
});

it('a command of the native menu follows the rules of the keys', () => {
  const owner = (id: ActionId, isTyping: boolean) =>
    ownerOfCommand(
      actionsWith([]).find((action) => action.id === id)!,
      isTyping,
    );
  expect((['toggle', 'note', 'undo', 'find'] as const).map((id) => owner(id, false))).toEqual(
    Array.from({ length: 4 }, () => 'window'),
  );
  expect(owner('toggle', true)).toBe('nobody');
  expect(owner('skip', true)).toBe('nobody');
  expect(owner('undo', true)).toBe('field');
  expect(owner('find', true)).toBe('window');
});
