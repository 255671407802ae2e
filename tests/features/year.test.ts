import { afterEach, expect, it, vi } from 'vitest';
import type { App } from '../../main/app/app.ts';
import { ask, openTestApp } from '../support/apps.ts';
import { bundledIndex } from '../support/paths.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { systemTimeZone } from '../support/time-zone.ts';

let app: App;
afterEach(async () => {
  await app.close();
  vi.useRealTimers();
});

const index = bundledIndex();
const items = index.path.skills
  .filter(({ key, required }) => required && !index.path.choices.some(({ skills }) => skills.includes(key)))
  .flatMap(({ key, items: all }) => all.map(({ id }) => `${key}/${id}`));

const dayLength = 86_400_000;
/** A Thursday evening in Berlin; the clocks change on 25 October and on 28 March. */
const begin = Date.parse('2026-10-01T17:00:00.000Z');

/** Opens the workspace on an evening, as many weeks after the first. */
async function evening(folder: string, week: number, days = 0): Promise<void> {
  await app?.close();
  vi.setSystemTime(begin + (7 * week + days) * dayLength);
  app = await openTestApp(folder);
}

async function outlook() {
  const { outlooks } = await ask(app, 'plans:show', {});
  return outlooks[0]!;
}

/** The dates of the forecast. */
async function dates() {
  const { forecast } = await outlook();
  if (forecast.kind !== 'dates') throw new Error(`The forecast is ${forecast.kind}.`);
  return { likely: forecast.likely!, careful: forecast.careful! };
}

const today = () => ask(app, 'rechecks:list', { today: true });

it('a year of a learner: done, fading, rechecks, a break, a plan that moves, and what the forecast makes of it', async () => {
  systemTimeZone('Europe/Berlin');
  vi.useFakeTimers({ toFake: ['Date'], now: begin });
  const folder = await temporaryFolder();
  const rest = [...items];
  const work = (count: number) =>
    ask(app, 'progress:markAll', { items: rest.splice(0, count), state: 'done' });
  const answerAll = async () => {
    const due = await today();
    if (due.length > 0)
      await ask(app, 'rechecks:answer', {
        given: due.map(({ key }) => ({ item: key, answer: 'good' as const })),
      });
    return due.length;
  };

  // Autumn: six items every Thursday, with a plan from the first evening on.
  await evening(folder, 0);
  await ask(app, 'plans:set', { plan: { by: '2027-09-30', hours: 8, off: [] } });
  expect((await outlook()).forecast).toEqual({ kind: 'too-early', weeks: 0 });
  await work(6);
  expect(await today()).toEqual([]);
  for (let week = 1; week <= 3; week++) {
    await evening(folder, week);
    await work(6);
  }
  // Four whole weeks lie behind on the fifth Thursday, when the first items are not due yet: 28 days.
  await evening(folder, 4);
  const early = await dates();
  expect(early.careful > early.likely).toBe(true);
  expect(await today()).toEqual([]);
  await work(6);

  // What was done on the first evening would be asked after 30 days, on a Saturday; but what builds on it was done since.
  await evening(folder, 4, 2);
  expect(await today()).toEqual([]);

  for (let week = 5; week <= 11; week++) {
    await evening(folder, week);
    await work(6);
    await answerAll();
  }
  const regular = await dates();
  const regularPace = (await outlook()).pace;

  // Three weeks later what was learnt first fades: no tick is lost, five items are asked, and not one more.
  const before = (await ask(app, 'standing:summary', {})).coverage.done;
  await evening(folder, 14);
  const asked = await today();
  expect(asked).toHaveLength(5);
  expect(asked.every(({ freshness }) => freshness !== 'fresh')).toBe(true);
  expect((await ask(app, 'standing:summary', {})).coverage.done).toBe(before);
  await answerAll();
  expect(await today()).toEqual([]);

  // Winter: ten weeks of nothing. Nothing piles up, and the forecast is honest about it.
  await evening(folder, 22);
  expect(await today()).toHaveLength(5);
  expect(await ask(app, 'standing:summary', {})).toMatchObject({ coverage: { done: before } });
  const rested = await dates();
  expect((await outlook()).pace).toBeLessThan(regularPace);
  expect(rested.likely > regular.likely).toBe(true);

  // Those weeks were weeks off: then they do not count.
  const mondays = Array.from({ length: 10 }, (_, i) =>
    new Date(Date.parse('2026-12-21') + 7 * i * dayLength).toISOString().slice(0, 10),
  );
  await ask(app, 'plans:set', { plan: { by: '2027-12-31', hours: 8, off: mondays } });
  const excused = await dates();
  expect(excused.likely < rested.likely).toBe(true);

  // Spring and summer: twice as much. The rechecks stay few, and the date comes nearer.
  let answered = 0;
  for (let week = 22; week <= 48; week++) {
    await evening(folder, week);
    await work(12);
    answered += await answerAll();
  }
  expect(answered / 27).toBeLessThanOrEqual(5);
  const autumn = await dates();
  expect(autumn.likely < excused.likely).toBe(true);
  const supposed = await ask(app, 'plans:show', { supposed: [{ hours: 40 }] });
  const [now, faster] = supposed.outlooks.map(({ forecast }) => forecast);
  expect([now, faster].map((one) => one?.kind)).toEqual(['dates', 'dates']);
  expect((await ask(app, 'plans:show', {})).plan?.hours).toBe(8);

  // Another device that has the same events says the same.
  const list = await ask(app, 'rechecks:list', {});
  await evening(folder, 48);
  expect(await ask(app, 'rechecks:list', {})).toEqual(list);
});
