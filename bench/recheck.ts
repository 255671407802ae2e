import { join } from 'node:path';
import { calendarIn } from '../domain/base/days.ts';
import { indexPath } from '../domain/path/path-index.ts';
import type { PathIndex, PlacedItem } from '../domain/path/path-index.ts';
import { freshnessIn } from '../domain/recheck/freshness.ts';
import { dayLength } from '../domain/base/days.ts';
import { defaultSettings, recheckRule } from '../domain/settings/settings.ts';
import { todaysRechecks } from '../domain/recheck/todays-rechecks.ts';
import { ProgressLog } from '../domain/progress/progress-log.ts';
import { itemFold } from '../domain/progress/slices/items/fold.ts';
import type { ItemProgress } from '../domain/progress/slices/items/slice.ts';
import { skillFold } from '../domain/progress/slices/skills/fold.ts';
import { learnerView, progressIn } from '../domain/standing/learner-view.ts';
import type { LearnerView } from '../domain/standing/learner-view.ts';
import { levelOf } from '../domain/standing/offers.ts';
import { readFirstPath } from '../main/paths/read-path.ts';
import { seededRandom } from '../tests/torture/random.ts';
import { row } from './measure.ts';
import type { Bench, Row } from './measure.ts';
import { generatePath, makeWorkspace, sizes } from './workspaces.ts';

const usualRule = recheckRule(defaultSettings);

const calendar = calendarIn('Europe/Berlin');
const firstPath = async () => indexPath(await readFirstPath(join(import.meta.dirname, '../resources')));

/** `recheck.due`: what to ask today, from the learner's view; a third of all that is done was answered before. */
export const recheckDue: Bench = async ({ folder, quick }) => {
  const rows: Row[] = [];
  for (const size of ['S', 'L'] as const) {
    const index = size === 'S' ? await firstPath() : indexPath(generatePath(sizes.L.items));
    const { events } = await makeWorkspace(folder, size);
    const log = new ProgressLog(events);
    const now = Date.parse(events.at(-1)!.at) + 60 * dayLength;
    const times: number[] = [];
    for (let i = 0; i < (quick ? 3 : 30); i++) {
      const { item } = progressIn(log, index.path);
      // New lists of answers each time, so that none is remembered from the run before.
      const answered = new Map<string, ItemProgress>(
        [...index.items.keys()].map((key, at) => {
          const one = item(key);
          if (one.state !== 'done' || at % 3 > 0) return [key, one];
          const first = new Date(Date.parse(one.since!) + 30 * dayLength).toISOString();
          return [key, { ...one, rechecks: [{ at: first, answer: 'good' }] }];
        }),
      );
      const view = learnerView(index, {
        item: (key) => answered.get(key)!,
        skill: () => skillFold.untouched,
        decided: {},
      });
      const start = performance.now();
      todaysRechecks(view, usualRule, 5, { now, calendar });
      times.push(performance.now() - start);
    }
    rows.push(row(`recheck.due/${size}`, times));
  }
  return rows;
};

const goal = 400;
const days = 365;

/**
 * `recheck.year`: how many items a learner is asked about on a day of their first year, who does 400 items of the
 * bundled path at an even pace, skill by skill, and answers *yes* as often as the memory model expects, else *not any
 * more*; with practising counted and not, with as many a day as are due, and with five.
 */
export const recheckYear: Bench = async () => {
  const index = await firstPath();
  return [true, false].flatMap((isPractising) =>
    [1000, 5].flatMap((perDay) => {
      const asked = simulateYear(index, isPractising, perDay);
      const name = `recheck.year/${isPractising ? 'practising' : 'answers'}/${perDay === 1000 ? 'all' : perDay}`;
      const quarters = [0, 1, 2, 3].map((quarter) => asked.slice(quarter * 91, quarter * 91 + 91));
      const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
      return [
        { ...row(`${name}/year`, asked), value: mean(asked), unit: 'a day' as const },
        ...quarters.map((list, i) => ({
          ...row(`${name}/q${i + 1}`, list),
          value: mean(list),
          unit: 'a day' as const,
        })),
      ];
    }),
  );
};

/** @returns how many items are asked on each day */
function simulateYear(index: PathIndex, isPractising: boolean, perDay: number): readonly number[] {
  const random = seededRandom(20_261_129);
  const begin = Date.parse('2027-01-01T18:00:00.000Z');
  const order = index.path.skills
    .flatMap((skill) =>
      [...index.items.values()]
        .filter((placed) => placed.skill === skill)
        .toSorted((a, b) => levelOf(a.item) - levelOf(b.item)),
    )
    .slice(0, goal);
  const progress = new Map<string, ItemProgress>();
  const item: LearnerView['item'] = (key) => progress.get(key) ?? itemFold.untouched;
  const asked: number[] = [];
  for (let day = 0; day < days; day++) {
    const now = begin + day * dayLength;
    const at = new Date(now).toISOString();
    const doneBy = (on: number) => Math.floor((on * goal) / days);
    for (const { key } of order.slice(doneBy(day), doneBy(day + 1)))
      progress.set(key, { ...itemFold.untouched, state: 'done', since: at });
    const view = learnerView(index, { item, skill: () => skillFold.untouched, decided: {} });
    const freshness = isPractising ? freshnessIn(view, usualRule) : freshnessIn(view, usualRule, () => 0);
    const sittings = todaysRechecks(view, usualRule, perDay, { now, calendar }, freshness);
    let count = 0;
    for (const { placed } of sittings.flatMap(({ items }) => items)) {
      const { chance } = freshness(placed, now)!;
      answer(placed, random() < chance ? 'good' : 'again', at);
      count += 1;
    }
    asked.push(count);
  }
  return asked;

  function answer({ key }: PlacedItem, given: 'good' | 'again', at: string): void {
    const before = progress.get(key)!;
    progress.set(key, { ...before, rechecks: [...(before.rechecks ?? []), { at, answer: given }] });
  }
}
