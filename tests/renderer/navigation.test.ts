import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Navigation } from '../../renderer/navigation/navigation.tsx';

let navigation: Navigation;
beforeEach(() => {
  vi.useFakeTimers();
  // A place where somebody stays.
  vi.advanceTimersByTime(5000);
  navigation = new Navigation(null);
  navigation.enterPath('backend');
});

const stay = () => vi.advanceTimersByTime(2000);
const place = () => {
  const { screen, path, selected } = navigation.view();
  return [screen, screen === 'path' ? path.active : (selected[screen] ?? null)];
};

describe('back and forward', () => {
  it('go through screens and selections, and forward ends with a new place', () => {
    navigation.changePath({ active: 'java' });
    stay();
    navigation.change({ screen: 'today' });
    navigation.select('today', 'java/one');
    stay();
    navigation.change({ screen: 'map' });
    expect([navigation.travel('back'), place()]).toEqual([true, ['today', 'java/one']]);
    expect([navigation.travel('back'), place()]).toEqual([true, ['path', 'java']]);
    expect([navigation.travel('forward'), place()]).toEqual([true, ['today', 'java/one']]);
    stay();
    navigation.change({ screen: 'settings', settings: 'data' });
    expect(navigation.travel('forward')).toBe(false);
    expect([navigation.travel('back'), place()]).toEqual([true, ['today', 'java/one']]);
    expect([navigation.travel('forward'), navigation.view().settings]).toEqual([true, 'data']);
  });

  it('take a walk along a list as one step', () => {
    stay();
    for (const active of ['java/one', 'java/two', 'ruby/one']) {
      navigation.changePath({ active });
      vi.advanceTimersByTime(200);
    }
    expect([navigation.travel('back'), place()]).toEqual([true, ['path', null]]);
    expect([navigation.travel('forward'), place()]).toEqual([true, ['path', 'ruby/one']]);
  });

  it('never lead to where one is', () => {
    stay();
    navigation.changePath({ active: 'java' });
    stay();
    // There and back again, in one walk.
    for (const active of ['ruby', 'java']) {
      navigation.changePath({ active });
      vi.advanceTimersByTime(200);
    }
    expect([navigation.travel('back'), place()]).toEqual([true, ['path', null]]);
  });

  it('end where there is nothing further', () => {
    expect([navigation.travel('back'), navigation.travel('forward')]).toEqual([false, false]);
  });
});

describe('another path', () => {
  it('begins at its beginning, and the first one is as it was left', () => {
    navigation.changePath({ active: 'java', hideDone: true, collapsed: ['ruby'] });
    navigation.change({ next: ['java/one'] });
    navigation.keepScroll('path', 400);
    const before = navigation.view();
    navigation.enterPath('platform');
    expect(navigation.view().path).toMatchObject({ active: null, hideDone: false, collapsed: [] });
    expect(navigation.view().scroll['path']).toBeUndefined();
    navigation.enterPath('backend');
    expect(navigation.view()).toEqual(before);
  });

  it('of the sample is not the learner’s own', () => {
    navigation.changePath({ active: 'java' });
    navigation.enterPath('backend', 'sample');
    expect(navigation.view().path.active).toBeNull();
    navigation.enterPath('backend');
    expect(navigation.view().path.active).toBe('java');
    expect(navigation.travel('back')).toBe(false);
  });
});
