import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thin } from '../../main/store/thinning.ts';
import { marked, openStore } from '../support/stores.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.UTC(2026, 2, 28, 20);

const jumps = {
  'back a day': -day,
  'back ten years': -3652 * day,
  'ahead ten years': 3652 * day,
  'over a change to summer time': 3 * hour,
};

describe('D8 a clock that jumps', () => {
  for (const [name, jump] of Object.entries(jumps)) {
    it(`keeps the order of events and every backup worth keeping: ${name}`, async () => {
      const folder = await temporaryFolder();
      let now = start;
      const order: string[] = [];
      // Five evenings before the jump, five after it, and the clock put right again at the end.
      for (const offset of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(
        (d) => d * day + (d >= 5 && d < 10 ? jump : 0),
      )) {
        now = start + offset;
        const store = await openStore(folder, { now: () => now });
        order.push((await store.append(marked(`evening/${order.length}`))).id);
        now += 60_000;
        await store.checkpoint();
        await store.close();
      }
      const store = await openStore(folder, { now: () => now });
      expect(store.log.events.map(({ id }) => id)).toEqual(order);
      expect(order).toEqual(order.toSorted());
      expect(store.log.events.map(({ at }) => at)).toEqual(store.log.events.map(({ at }) => at).toSorted());
      const backups = await store.backups();
      expect(backups.every(({ ok }) => ok)).toBe(true);
      expect(Math.max(...backups.map(({ events }) => events ?? 0))).toBe(order.length);
      // Twelve days fit into the twelve that are kept; a jump back over a day may only put two on one date.
      expect(backups.length).toBeGreaterThanOrEqual(name === 'back a day' ? 10 : 12);
      await store.close();
    });
  }
});

describe('thinning', () => {
  const backup = fc.record({
    time: fc.integer({ min: 0, max: 4e12 }),
    seq: fc.integer({ min: 0, max: 1e6 }),
  });

  it('never lets the furthest backup go, nor more than 31 stay, whatever the clock said', () => {
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
