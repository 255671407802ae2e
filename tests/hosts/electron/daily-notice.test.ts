import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { translate } from '../../../domain/messages/translator.ts';
import { startDailyNotice } from '../../../main/hosts/electron/daily-notice.ts';
import { StandInNotification } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

let end = () => {};
beforeEach(() => {
  StandInNotification.shown = [];
  vi.useFakeTimers({ now: new Date(2026, 10, 27, 17, 58, 30) });
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

/** As the app answers: at six, with what there is today. */
const at = (today: unknown) => async (time: string) =>
  ({ ok: true, value: time === '18:00' ? today : null }) as const;
const bodies = () => StandInNotification.shown.map(({ options }) => options.body);

test('one notification a day, at the time that was chosen, quietly, and its click shows the window', async () => {
  const show = vi.fn<() => void>();
  end = startDailyNotice({ ask: at({ isEvening: true, items: 3 }), translate, show });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(bodies()).toEqual([]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(bodies()).toEqual(['Tonight is an evening of your plan. Still known? 3 items']);
  const [notice] = StandInNotification.shown;
  expect(notice!.options.silent).toBe(true);
  notice!.emit('click');
  expect(show).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(23 * 3_600_000);
  expect(bodies()).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(bodies()).toHaveLength(2);
});

test('nothing on a day without anything, and nothing if the learner chose no time', async () => {
  end = startDailyNotice({ ask: at({ isEvening: false, items: 0 }), translate, show: () => {} });
  await vi.advanceTimersByTimeAsync(86_400_000);
  end();
  end = startDailyNotice({ ask: at(null), translate, show: () => {} });
  await vi.advanceTimersByTimeAsync(86_400_000);
  expect(bodies()).toEqual([]);
});

test('a workspace that cannot be read is no reason to fail', async () => {
  const problem = { ok: false, problem: { kind: 'busy', message: { code: 'x' } } } as never;
  end = startDailyNotice({ ask: async () => problem, translate, show: () => {} });
  await vi.advanceTimersByTimeAsync(180_000);
  expect(bodies()).toEqual([]);
});
