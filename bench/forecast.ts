import { addDays } from '../domain/base/days.ts';
import { forecast } from '../domain/forecast/forecast.ts';
import type { Week } from '../domain/forecast/weeks.ts';
import { weeksLookedAt } from '../domain/forecast/weeks.ts';
import { seededRandom } from '../tests/torture/random.ts';
import { row } from './measure.ts';
import type { Bench, Row } from './measure.ts';

type Random = () => number;

/** How many hours each kind of learner does in a week, counted from 0. A learner has their own numbers, drawn once. */
const kinds: Readonly<Record<string, (random: Random) => (week: number) => number>> = {
  steady(random) {
    const usual = between(random, 3, 9);
    return () => positive(usual * (1 + 0.3 * normal(random)));
  },
  bursts(random) {
    const usual = between(random, 6, 16);
    return () => (random() < 0.55 ? 0 : -usual * Math.log(1 - random()));
  },
  slowing(random) {
    const usual = between(random, 5, 10);
    const factor = between(random, 0.985, 0.996);
    return (week) => positive(usual * Math.max(0.4, factor ** week) * (1 + 0.3 * normal(random)));
  },
  holiday(random) {
    const usual = between(random, 4, 9);
    let left = 0;
    return () => {
      if (left === 0 && random() < 1 / 18) left = Math.ceil(between(random, 1, 5));
      if (left > 0) {
        left -= 1;
        return 0;
      }
      return positive(usual * (1 + 0.3 * normal(random)));
    };
  },
  stopping(random) {
    const usual = between(random, 4, 9);
    let left = 0;
    return () => {
      if (left === 0 && random() < 1 / 50) left = Math.ceil(between(random, 6, 20));
      if (left > 0) {
        left -= 1;
        return 0;
      }
      return positive(usual * (1 + 0.35 * normal(random)));
    };
  },
  growing(random) {
    const usual = between(random, 3, 7);
    const factor = between(random, 1.004, 1.012);
    return (week) => positive(usual * Math.min(2, factor ** week) * (1 + 0.3 * normal(random)));
  },
};

const learners = 1000;
const mostWeeks = 5000;
const today = '2027-01-04';

/**
 * `forecast`: the time of one forecast from 26 weeks; and how many of 1,000 simulated learners of six kinds, who are at
 * a third of their way, are done by the likely and by the careful date, in percent.
 */
export const forecastBench: Bench = async ({ quick }) => {
  const random = seededRandom(20_261_129);
  const names = Object.keys(kinds);
  const held = new Map(names.map((name) => [name, { all: 0, likely: 0, careful: 0 }]));
  const times: number[] = [];
  for (let i = 0; i < (quick ? 60 : learners); i++) {
    const name = names[i % names.length]!;
    const of = held.get(name)!;
    const whole = between(random, 250, 900);
    const hoursIn = kinds[name]!(random);
    const weeks: Week[] = [];
    let done = 0;
    while (done < whole / 3 || weeks.length < 4) {
      const hours = Math.min(hoursIn(weeks.length), whole - 1 - done);
      weeks.push({ monday: addDays(today, 7 * weeks.length), hours, items: 0 });
      done += hours;
    }
    const start = performance.now();
    const told = forecast({ weeks: weeks.slice(-weeksLookedAt), hours: whole - done, today });
    times.push(performance.now() - start);
    if (told.kind !== 'dates') throw new Error(`no dates for ${name}`);
    const end = addDays(today, Math.ceil(daysTo(whole - done, weeks.length, hoursIn)));
    of.all += 1;
    if (told.likely !== null && end <= told.likely) of.likely += 1;
    // No date is no promise that is kept.
    if (told.careful !== null && end <= told.careful) of.careful += 1;
  }
  const percent = (id: string, count: number, of: number): Row => ({
    id,
    value: (100 * count) / of,
    p95: 0,
    unit: '%',
    peer: null,
    ratio: null,
    n: of,
  });
  const sum = (key: 'all' | 'likely' | 'careful') =>
    [...held.values()].reduce((all, one) => all + one[key], 0);
  return [
    row('forecast', times),
    percent('forecast.likely/all', sum('likely'), sum('all')),
    percent('forecast.careful/all', sum('careful'), sum('all')),
    ...[...held].flatMap(([name, { likely, careful, all }]) => [
      percent(`forecast.likely/${name}`, likely, all),
      percent(`forecast.careful/${name}`, careful, all),
    ]),
  ];
};

/** How many days the rest takes, from a week on. */
function daysTo(rest: number, from: number, hoursIn: (week: number) => number): number {
  let left = rest;
  for (let week = 0; week < mostWeeks; week++) {
    const hours = hoursIn(from + week);
    if (hours >= left) return 7 * (week + left / hours);
    left -= hours;
  }
  return 7 * mostWeeks;
}

function between(random: Random, least: number, most: number): number {
  return least + random() * (most - least);
}

function positive(hours: number): number {
  return Math.max(0, hours);
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
