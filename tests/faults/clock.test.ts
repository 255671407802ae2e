import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { thin } from '../../main/store/thinning.ts';
import { append, marked, openStore } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const day = 24 * 3_600_000;
const start = Date.UTC(2026, 2, 28, 20);

const jumps = {
  'back a day': -day,
  'back ten years': -3652 * day,
  'ahead ten years': 3652 * day,
};

describe('D8 a clock that jumps', () => {
  for (const [name, jump] of Object.entries(jumps)) {
    it(`keeps the order of events and every backup worth keeping: ${name}`, async () => {
      const folder = await temporaryFolder();
      let now = start;
      const walls: number[] = [];
      const order: string[] = [];
      // Five evenings before the jump, five after it, and then the clock is corrected.
      for (const offset of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(
        (d) => d * day + (d >= 5 && d < 10 ? jump : 0),
      )) {
        now = start + offset;
        walls.push(now);
        const store = await openStore(folder, { now: () => now });
        order.push((await append(store, marked(`evening/${order.length}`))).id);
        now += 60_000;
        await store.checkpoint();
        await store.close();
      }
      const store = await openStore(folder, { now: () => now });
      expect(store.log.events.map(({ id }) => id)).toEqual(order);
      expect(order).toEqual(order.toSorted());
      // Each date is what the clock said, right or wrong; if the clock went back, the event says so.
      expect(store.log.events.map(({ at }) => Date.parse(at))).toEqual(walls);
      const wentBack = walls.map((wall, i) => i > 0 && wall < walls[i - 1]!);
      expect(store.log.events.map(({ clockSetBack }) => clockSetBack ?? false)).toEqual(wentBack);
      const backups = await store.backups();
      expect(backups.every(({ ok }) => ok)).toBe(true);
      expect(Math.max(...backups.map(({ events }) => events ?? 0))).toBe(order.length);
      // Twelve days fit into the twelve that are kept; a jump back by a day can only put two on one date.
      expect(backups.length).toBeGreaterThanOrEqual(name === 'back a day' ? 10 : 12);
      await store.close();
    });
  }
});

describe.each([
  ['to summer time', Date.UTC(2026, 2, 27, 12)],
  ['from summer time', Date.UTC(2026, 9, 23, 12)],
])('D8 a change %s', (_, from) => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('is not a jump: each evening has one backup, and no event says that the clock was set back', async () => {
    process.env['TZ'] = 'Europe/Berlin';
    const offsets = [0, 3, 6].map((d) => new Date(from + d * day).getTimezoneOffset());
    expect(new Set(offsets).size).toBe(2);
    const folder = await temporaryFolder();
    let now = from;
    // Half past midnight local time, on either side of the night in which daylight saving time changes.
    for (let evening = 0; evening < 6; evening++) {
      const local = new Date(from + evening * day);
      local.setHours(0, 30);
      now = local.getTime();
      const store = await openStore(folder, { now: () => now });
      await append(store, marked(`evening/${evening}`));
      await store.checkpoint();
      await store.close();
    }
    const store = await openStore(folder, { now: () => now });
    expect(store.log.events.filter(({ clockSetBack }) => clockSetBack)).toEqual([]);
    const days = (await store.backups()).map(({ name }) => name.slice(0, 10));
    expect(new Set(days).size).toBe(6);
    await store.close();
  });
});

describe('thinning', () => {
  const backup = fc.record({
    time: fc.integer({ min: 0, max: 4e12 }),
    seq: fc.integer({ min: 0, max: 1e6 }),
  });

  it('always keeps the furthest backup, and at most 31, whatever the clock said', () => {
    fc.assert(
      fc.property(fc.array(backup, { minLength: 1, maxLength: 120 }), (backups) => {
        const gone = new Set(thin(backups));
        const kept = backups.filter((one) => !gone.has(one));
        const furthest = Math.max(...backups.map(({ seq }) => seq));
        expect(kept.some(({ seq }) => seq === furthest)).toBe(true);
        expect(kept.length).toBeLessThanOrEqual(31);
        expect(thin(kept)).toEqual([]);
      }),
    );
  });

  it('keeps 12 days, 10 weeks and 9 months of a year of daily backups', () => {
    const year = Array.from({ length: 365 }, (_, i) => ({ time: Date.UTC(2026, 0, 1 + i, 20), seq: i }));
    const gone = new Set(thin(year));
    const kept = year
      .filter((one) => !gone.has(one))
      .map(({ time }) => new Date(time).toISOString().slice(0, 10));
    expect(kept).toEqual([
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-01',
      '2026-11-08',
      '2026-11-15',
      '2026-11-22',
      '2026-11-29',
      '2026-11-30',
      '2026-12-06',
      '2026-12-13',
      '2026-12-20',
      '2026-12-21',
      '2026-12-22',
      '2026-12-23',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
      '2026-12-27',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
    ]);
  });
});
