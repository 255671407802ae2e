import { join } from 'node:path';
import { spokenLanguages } from '../../domain/messages/languages.ts';
import { marks } from '../../domain/messages/pseudo.ts';
import { evidence, notes, skips } from '../../domain/sample/sample-words.ts';
import { readLicences } from '../../main/files/licences.ts';
import { root } from '../support/apps.ts';
import { bundledIndex } from '../support/paths.ts';
import { nothingFound, stages } from './support/scenes.ts';
import { seenTexts } from './support/texts.ts';
import { expect, test } from './support/waymark-test.ts';

const documents = [bundledIndex(), bundledIndex('api-platform-engineer')].map(({ path }) => path);

const licences = await readLicences(join(root, 'resources'));

/** Words that are not Waymark’s own: the path’s, the learner’s, search words, names, licences, an empty date. */
const data = new Set(
  [...documents, notes, evidence, skips, licences, nothingFound.split(' '), 'mm dd yyyy'.split(' ')]
    .flatMap(stringsIn)
    .map((text) => text.trim()),
);

/** The sizes of the window in which nothing may be cut off. */
const sizes = [
  [1280, 800],
  [900, 600],
] as const;

test('every word is from the catalogue, and longer words are not cut off', async ({ open, workspace }) => {
  // Every screen and dialog, in two sizes.
  test.slow();
  await stages['learner']!.fill(workspace);
  const { path } = await open();
  await path.page.goto(new URL('/?lang=pseudo', path.page.url()).href);
  await path.ready();
  const foreign: string[] = [];
  const cutOff: string[] = [];
  for (const [width, height] of sizes) {
    await path.page.setViewportSize({ width, height });
    for (const [scene, show] of Object.entries(stages['learner']!.scenes)) {
      await show(path);
      const texts = await seenTexts(path.page);
      expect(
        texts.some(({ text }) => text.startsWith(marks[0])),
        scene,
      ).toBe(true);
      foreign.push(
        ...texts
          .filter(({ text, within }) => !isFromCatalogue(within) && !isData(text, workspace))
          .filter(({ text, isDrawn }) => !isDrawn || !isLineOfData(text))
          .map(({ text }) => `${scene}: ${text}`),
      );
      cutOff.push(...texts.filter((text) => text.isCutOff).map(({ text }) => `${width}, ${scene}: ${text}`));
    }
  }
  expect([...new Set(foreign)]).toEqual([]);
  expect(cutOff).toEqual([]);
});

test('German is chosen in the settings, shown at once, and still there after a restart', async ({
  open,
  restart,
}) => {
  const opened = await open();
  const { path } = opened;
  const { page } = path;
  await path.go('Settings');
  const language = page.getByRole('button', { name: 'Language' });
  await language.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Einstellungen');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('button', { name: 'Sprache' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Sprache' })).toHaveText('Deutsch');
  await path.press('g', 't');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag/,
  );

  const { path: again } = await restart(opened);
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'de');
  await again.press('g', 's');
  await again.page.getByRole('button', { name: 'Sprache' }).click();
  await again.page.getByRole('option', { name: 'English' }).click();
  await expect(again.page.getByRole('heading', { level: 1 })).toHaveText('Settings');
});

const translated = spokenLanguages.filter((language) => language !== 'en');
for (const language of translated) {
  for (const [name, { fill, options, scenes }] of Object.entries(stages)) {
    test(`${name}: nothing is cut off in the language ${language}`, async ({ open, workspace }) => {
      await fill(workspace);
      const { path } = await open(options);
      const { page } = path;
      await page.goto(new URL(`/?lang=${language}`, page.url()).href);
      await path.ready();
      const cutOff: string[] = [];
      for (const [scene, show] of Object.entries(scenes)) {
        await page.setViewportSize({ width: sizes[0][0], height: sizes[0][1] });
        await show(path);
        for (const [width, height] of sizes) {
          await page.setViewportSize({ width, height });
          const texts = (await seenTexts(page)).filter((text) => text.isCutOff);
          cutOff.push(...texts.map(({ text }) => `${width}, ${scene}: ${text}`));
        }
      }
      expect(cutOff).toEqual([]);
    });
  }
}

function isFromCatalogue(text: string): boolean {
  return text.includes(marks[0]) && text.includes(marks[1]);
}

function isData(text: string, folder: string): boolean {
  return data.has(text) || text.includes(folder) || !/\p{L}{2}/u.test(text) || isDate(text) || isKey(text);
}

/** Whether a text consists of whole words of the path or the learner. */
function isLineOfData(text: string): boolean {
  return [...data].some((whole) => ` ${whole} `.includes(` ${text} `));
}

/** Whether a text consists of words that Intl writes for dates and sizes. */
function isDate(text: string): boolean {
  const words = text.split(/[^\p{L}]+/u).filter((word) => word.length > 1);
  const known =
    /^(?:today|yesterday|at|AM|PM|kB|MB|bytes?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)$/;
  return words.every((word) => known.test(word));
}

/** Whether a text is a key or a chord of single characters; the names of other keys are in the catalogue. */
function isKey(text: string): boolean {
  return /^.$/u.test(text);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
