import { describe, expect, it, vi } from 'vitest';
import { actionList } from '../../renderer/actions/list.ts';
import { ActionRegistry, actionFor } from '../../renderer/actions/registry.ts';

describe('the list of actions', () => {
  it('gives no key to two actions, and no name to two', () => {
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
    expect(actionFor('l', undefined)).toMatchObject({ id: 'learning' });
    expect(actionFor('g', undefined)).toBe('prefix');
    expect(actionFor('m', 'g')).toMatchObject({ id: 'goMap' });
    expect(actionFor('m', undefined)).toBeUndefined();
    expect(actionFor('q', 'g')).toBeUndefined();
  });
});

describe('who does what', () => {
  it('is whoever offers it and can do it now', () => {
    const registry = new ActionRegistry();
    const [frame, screen] = [vi.fn<() => void>(), vi.fn<() => void>()];
    registry.offer('frame', { find: { run: frame, isEnabled: false } });
    expect(registry.run('find')).toBe(false);
    registry.offer('screen', { find: { run: screen } });
    expect([registry.run('find', '/'), screen.mock.calls, frame.mock.calls]).toEqual([true, [['/']], []]);
    registry.withdraw('screen');
    expect(registry.run('find')).toBe(false);
  });

  it('is told only when what can be done changes', () => {
    const registry = new ActionRegistry();
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
