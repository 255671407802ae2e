/*
 * npm run screenshots -- year: a year of a simulated learner under a moving clock, as in tests/features/year.test.ts, on pictures of
 * Today and of the graph in docs/images.
 */
import type { Page } from 'playwright-core';
import { openWaymarkOnChromium } from '../main/hosts/chromium/waymark.ts';
import type { App } from '../main/app/app.ts';
import { ask } from './support/apps.ts';
import { bundledIndex } from './support/paths.ts';

const dayLength = 86_400_000;
/** A Thursday evening. */
const begin = Date.parse('2026-10-01T17:00:00.000Z');
const RealDate = Date;

/** Moves the clock of this process, which runs on from there. */
function setClock(now: number): void {
  const offset = now - RealDate.now();
  globalThis.Date = class extends RealDate {
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [RealDate.now() + offset] : given) as [number]));
    }
    static override now = () => RealDate.now() + offset;
  } as DateConstructor;
}

/** @param picture saves a picture of the page under a name */
export async function yearPictures(
  workspace: string,
  picture: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const { path } = bundledIndex();
  const inChoice = new Set(path.choices.flatMap(({ skills }) => skills));
  const rest = path.skills
    .filter(({ key, required }) => required && !inChoice.has(key))
    .flatMap(({ key, items }) => items.map(({ id }) => `${key}/${id}`));

  /** Does something in the app on some evenings, then takes pictures of the last one. */
  async function evenings(
    weeks: readonly number[],
    work: (app: App, week: number) => Promise<unknown>,
    take: (page: Page) => Promise<void>,
  ): Promise<void> {
    for (const week of weeks) {
      const now = begin + 7 * week * dayLength;
      setClock(now);
      const waymark = await openWaymarkOnChromium({ workspace, headless: true });
      const { app, page } = waymark;
      try {
        await work(app, week);
        if (week !== weeks.at(-1)) continue;
        await page.addInitScript((offset) => {
          const Real = Date;
          globalThis.Date = class extends Real {
            constructor(...given: readonly unknown[]) {
              super(...((given.length === 0 ? [Real.now() + offset] : given) as [number]));
            }
            static override now = () => Real.now() + offset;
          } as DateConstructor;
        }, now - RealDate.now());
        await page.reload();
        await page.waitForSelector('html[data-ready=true]');
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.emulateMedia({ colorScheme: 'light' });
        await page.keyboard.press('g');
        await page.keyboard.press('t');
        await page.locator('main figure svg, main dl').first().waitFor();
        await take(page);
      } finally {
        await waymark.close();
      }
    }
  }
  const tick = (app: App, count: number) =>
    ask(app, 'progress:markAll', { items: rest.splice(0, count), state: 'done' });
  const answerAll = async (app: App) => {
    const due = await ask(app, 'rechecks:list', { today: true });
    if (due.length > 0)
      await ask(app, 'rechecks:answer', { given: due.map(({ key }) => ({ item: key, answer: 'good' })) });
  };
  const weeks = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const graph = async (page: Page, name: string) => {
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await page.getByRole('radiogroup').first().getByRole('radio').nth(1).click();
    await page.locator('button[data-entry]').first().waitFor();
    await picture(page, name);
  };

  try {
    await evenings(
      weeks(0, 4),
      async (app, week) => {
        if (week === 0) await ask(app, 'plans:set', { plan: { by: '2027-09-30', hours: 8, off: [] } });
        await tick(app, 6);
      },
      (page) => picture(page, 'year-1-a-plan-and-the-first-forecast'),
    );
    await evenings(
      weeks(5, 11),
      async (app) => {
        await tick(app, 6);
        await answerAll(app);
      },
      async () => {},
    );
    await evenings(
      [14],
      async () => {},
      async (page) => {
        await picture(page, 'year-2-fading-five-are-asked');
        await graph(page, 'year-2-fading-on-the-map');
      },
    );
    await evenings([22], answerAll, (page) => picture(page, 'year-3-after-ten-weeks-of-nothing'));
    const off = Array.from({ length: 10 }, (_, i) =>
      new RealDate(Date.parse('2026-12-21') + 7 * i * dayLength).toISOString().slice(0, 10),
    );
    await evenings(
      [22],
      (app) => ask(app, 'plans:set', { plan: { by: '2027-12-31', hours: 8, off } }),
      (page) => picture(page, 'year-4-those-were-weeks-off-the-plan-moves'),
    );
    await evenings(
      weeks(23, 48),
      async (app) => {
        await tick(app, 12);
        await answerAll(app);
      },
      async (page) => {
        await picture(page, 'year-5-summer-the-forecast-comes-nearer');
        await graph(page, 'year-5-the-map');
      },
    );
  } finally {
    globalThis.Date = RealDate;
  }
}
