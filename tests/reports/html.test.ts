import { reportPresets } from '../../domain/report/choice.ts';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installedBrowser } from '../../main/hosts/chromium/print.ts';
import { launchOptions } from '../../main/hosts/chromium/launch-options.ts';
import { terminalOn } from '../support/terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { learnersWorkspace } from '../support/workspaces.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(launchOptions(installedBrowser(), true));
});
afterAll(() => browser.close());

/** Each kind of report is made once. */
const made = new Map<string, Promise<string>>();

function htmlOf(...argv: readonly string[]): Promise<string> {
  const html = made.get(argv.join()) ?? makeHtml(argv);
  made.set(argv.join(), html);
  return html;
}

async function makeHtml(argv: readonly string[]): Promise<string> {
  const folder = await temporaryFolder();
  await learnersWorkspace(folder);
  return (
    await terminalOn(folder).waymark('report', '--format', 'html', '--out', '-', ...argv)
  ).bytes.toString();
}

describe('the HTML of a report', () => {
  it('is one file without scripts, and without addresses except those of the evidence', async () => {
    const html = await htmlOf('--with', 'notes');
    expect(html).not.toMatch(/<script|\son\w+=|javascript:/i);
    const addresses = [...html.replaceAll(/href="[^"]*"/g, '').matchAll(/https?:\/\/[^\s"<]+/g)].map(
      ([found]) => found,
    );
    expect(addresses).toEqual([]);
    expect(html).toContain('content="default-src &#39;none&#39;; ');
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  });

  it('names its language for screen readers', async () => {
    const html = await htmlOf('--lang', 'de');
    expect(html).toMatch(/^<!doctype html>\n<html lang="de">/);
    expect(html).toContain('Stand je Aufgabe der Rolle');
  });

  it.each(reportPresets)('has no violations found by axe, in both themes: %s', async (preset) => {
    const html = await htmlOf('--preset', preset);
    for (const colorScheme of ['light', 'dark'] as const) {
      // Axe is a script. That the file itself runs none is shown by the tests of hostile texts.
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      const page = await context.newPage();
      await page.setContent(html);
      const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
      // The other theme is the same page in other colours.
      if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      await context.close();
    }
  });

  it.each(['one-page', 'since', 'application'])('breaks no short word at 380 pixels: %s', async (preset) => {
    const page = await browser.newPage({ viewport: { width: 380, height: 800 } });
    await page.setContent(await htmlOf('--preset', preset));
    const broken = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.parentElement!.closest('svg, caption, details') !== null) continue;
        for (const { 0: word, index } of node.textContent!.matchAll(
          /(?<!\S)[\p{L}\p{N}/,.%]{2,9}(?=\s|$)/gu,
        )) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (range.getClientRects().length > 1) found.push(word);
        }
      }
      return found;
    });
    expect(broken).toEqual([]);
    await page.close();
  });

  it.each([320, 1280])('needs no horizontal scrolling at %i pixels', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.setContent(await htmlOf());
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    await page.close();
  });

  it('is complete without styles, with tables for the drawings', async () => {
    const page = await browser.newPage();
    await page.setContent((await htmlOf()).replace(/<style>[\s\S]*?<\/style>/, ''));
    const text = await page.innerText('main');
    for (const part of [
      '199 of 644',
      'Required items done over time',
      'Languages and everyday tools',
      '23 of 111',
    ])
      expect(text).toContain(part);
    await page.close();
  });
});
