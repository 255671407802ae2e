import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { marked } from 'marked';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexPath } from '../../domain/path/path-index.ts';
import type { LearningPath } from '../../domain/path/schema.ts';
import { isLink } from '../../domain/base/plain-text.ts';
import type { EventDraft } from '../../domain/progress/events.ts';
import { makeReport } from '../../domain/report/report.ts';
import { choiceFor } from '../../domain/report/choice.ts';
import type { ReportFormat } from '../../domain/report/choice.ts';
import { launchOptions } from '../../main/hosts/chromium/launch-options.ts';
import { installedBrowser, printWithChromium } from '../../main/hosts/chromium/print.ts';
import { renderReport } from '../../main/reports/render.ts';
import { root } from '../support/apps.ts';
import { readPdf } from '../support/pdf.ts';
import { eventsAt, everything, mark, sourceOf, writing } from '../support/reports.ts';
import { hostileLinks, payloads } from './payloads.ts';

let browser: Browser;
let page: Page;
let shown: { readonly body: string | Buffer; readonly contentType: string };
beforeAll(async () => {
  browser = await chromium.launch(launchOptions(installedBrowser(), true));
  page = await watchedPage();
});
afterAll(() => browser.close());

/** A path in which every text is hostile; the first of `texts` is used for the path itself. */
function pathOf(texts: readonly string[]): LearningPath {
  const text = texts[0]!;
  const one = { id: 'one', title: text, summary: text };
  return {
    id: 'hostile',
    version: '1.0.0',
    title: text,
    role: { title: text, summary: text, outlook: text, advantages: [text], challenges: [text] },
    responsibilities: [one, { ...one, id: 'two' }],
    areas: [one],
    choices: [{ id: 'choice', title: text, atLeast: 1, skills: ['skill-0'] }],
    skills: texts.map((title, i) => ({
      key: `skill-${i}`,
      area: 'one',
      title,
      why: title,
      required: true,
      prerequisites: [],
      responsibilities: ['one'],
      items: [0, 1, 2].map((id) => ({ id: `item-${id}`, text: title, hours: 1 })),
    })),
  };
}

/**
 * The cells that a spreadsheet makes of a table for a given separator. An unclosed quote extends to the end.
 */
function cellsOf(csv: string, delimiter: string): string[] {
  const options = { bom: true, delimiter, relax_quotes: true, relax_column_count: true };
  try {
    return (parse(csv, options) as string[][]).flat();
  } catch (failure) {
    if ((failure as { code?: string }).code !== 'CSV_QUOTE_NOT_CLOSED') throw failure;
    return (parse(`${csv}"`, options) as string[][]).flat();
  }
}

/** A review with a text in every field that a mentor can fill. */
function reviewWith(text: string, i: number): EventDraft {
  const [hash, key] = [String(i).padStart(64, '0'), `${String(i).padStart(43, 'A')}=`];
  return {
    type: 'review.imported',
    review: hash,
    mentor: key,
    content: {
      made: { at: '2026-11-01T09:00:00.000Z', waymark: '0.1.0' },
      mentor: { name: text },
      share: { hash, key, path: { id: 'hostile', version: '1.0.0' } },
      ratings: [{ skill: `skill-${i}`, level: 2 }],
      comments: [{ id: '0000000000000001', on: { whole: true }, text, ask: true }],
      endorsements: [{ skill: `skill-${i}`, text, hash, evidence: false }],
    },
  };
}

/**
 * A report with these texts in every field a person can fill, bypassing the checks that would refuse them.
 */
function reportOf(texts: readonly string[], format: ReportFormat = 'html') {
  const drafts = texts.flatMap((text, i): EventDraft[] => [
    { type: 'item.noted', item: `skill-${i}/item-0`, text },
    mark(`skill-${i}/item-0`, 'done'),
    mark(`skill-${i}/item-1`, 'skipped', text),
    ...hostileLinks.map(
      (url) =>
        ({ type: 'evidence.added', subject: { item: `skill-${i}/item-0` }, title: text, url }) as const,
    ),
    { type: 'evidence.added', subject: { skill: `skill-${i}` }, title: text },
    { type: 'skill.rated', skill: `skill-${i}`, level: 3 },
    reviewWith(text, i),
  ]);
  const source = sourceOf(eventsAt(...drafts.map((draft) => ['2026-11-01T10:00Z', draft] as const)), {
    index: indexPath(pathOf(texts)),
    name: texts[0]!,
  });
  return makeReport(
    source,
    choiceFor(format, { ...everything, since: '2026-10-01', notes: true, comments: true }),
  );
}

async function fileOf(texts: readonly string[], format: ReportFormat): Promise<Buffer> {
  const rendering = {
    writing,
    paper: 'A4',
    separator: ',',
    resources: join(root, 'resources'),
    print: (html: string, size: 'A4' | 'Letter') => printWithChromium(installedBrowser(), html, size),
    key: async () => undefined,
  } as const;
  return Buffer.from(await renderReport(reportOf(texts, format), format, rendering));
}

/** What a document did besides being displayed. */
let did: string[];
const address = 'http://report.invalid/report';

/** A page that would run scripts, and records every request. */
async function watchedPage(): Promise<Page> {
  const opened = await browser.newPage();
  opened.on('dialog', (dialog) => {
    did.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await opened.route('**/*', async (route) => {
    if (route.request().url() === address) return route.fulfill(shown);
    did.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  return opened;
}

/**
 * Opens a document.
 * @returns what it did
 */
async function doneBy(body: string | Buffer, contentType: string): Promise<readonly string[]> {
  did = [];
  shown = { body, contentType };
  await page.goto(address);
  // Triggers handlers for the first move of the mouse or the focus.
  await page.mouse.move(200, 200);
  await page.keyboard.press('Tab');
  if (await page.evaluate(() => 'ran' in globalThis)) did.push('ran a script');
  if (page.url() !== address) did.push(`went to ${page.url()}`);
  const waiting = await page.$$eval('*', (all) =>
    all.flatMap((one) => one.getAttributeNames()).filter((name) => name.startsWith('on')),
  );
  did.push(...waiting.map((name) => `waits for ${name}`));
  return did;
}

const isFormula = (cell: string) => /^[\s"']*[=+\-@＝＋－＠]/.test(cell) && !/^[\s"]*'/.test(cell);

describe('H3: a hostile text in every field of a report', () => {
  it('is one of at least 40, and the links are of accepted kinds', () => {
    expect(payloads.length).toBeGreaterThanOrEqual(40);
    expect(hostileLinks.filter((link) => !isLink(link))).toEqual([]);
  });

  /** What the texts did, all in one document; if anything was done, which of them did it. */
  async function culprits(
    bodyOf: (texts: readonly string[]) => Promise<string>,
    contentType: string,
  ): Promise<readonly string[]> {
    if ((await doneBy(await bodyOf(payloads), contentType)).length === 0) return [];
    const guilty: string[] = [];
    for (const text of payloads) {
      const done = await doneBy(await bodyOf([text]), contentType);
      if (done.length > 0) guilty.push(`${JSON.stringify(text)}: ${done.join(', ')}`);
    }
    return guilty.length > 0 ? guilty : ['only all of them together'];
  }

  /** One report file for each text, so that each text is in every field once, including the path's own. */
  const filesOf = (texts: readonly string[], format: ReportFormat) =>
    Promise.all(texts.map(async (text) => (await fileOf([text], format)).toString()));

  it('does nothing in HTML, not even without its content policy', async () => {
    const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
    // One page with all bodies; the first brings the head with its policy.
    const pageOf = async (texts: readonly string[]) => {
      const [first, ...others] = await filesOf(texts, 'html');
      const bodies = others.map((html) => /<body>([\s\S]*)<\/body>/.exec(html)![1]);
      return first!.replace('</body>', () => `${bodies.join('')}</body>`);
    };
    expect(await culprits(pageOf, 'text/html; charset=utf-8')).toEqual([]);
    const bare = async (texts: readonly string[]) => (await pageOf(texts)).replace(policy, '');
    expect(await bare(payloads)).not.toMatch(policy);
    expect(await culprits(bare, 'text/html; charset=utf-8')).toEqual([]);
  });

  it('does nothing in Markdown, as GitHub renders it', async () => {
    const render = async (texts: readonly string[]) => {
      const files = await filesOf(texts, 'md');
      return (await Promise.all(files.map((text) => marked.parse(text, { gfm: true })))).join('\n');
    };
    expect(await culprits(render, 'text/html; charset=utf-8')).toEqual([]);
    const links = [...(await render(payloads)).matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);
    expect(links.filter((href) => !/^(?:https?|mailto):/.test(href))).toEqual([]);
  });

  it('does nothing in JSON, not even as a web page, and stays unchanged', async () => {
    const list = async (texts: readonly string[]) => `[${(await filesOf(texts, 'json')).join(',')}]`;
    expect(await culprits(list, 'application/json')).toEqual([]);
    expect(await culprits(list, 'text/html; charset=utf-8')).toEqual([]);
    const titles = (JSON.parse(await list(payloads)) as { path: { title: string } }[]).map(
      ({ path }) => path.title,
    );
    expect(titles).toEqual(payloads.map((text) => text.replaceAll(/[\ud800-\udfff]/g, (half) => half)));
  });

  it('starts no formula in CSV, whatever the separator', async () => {
    const files = await filesOf(payloads, 'csv');
    expect(
      await culprits(async (texts) => (await filesOf(texts, 'csv')).join('\n'), 'text/plain; charset=utf-8'),
    ).toEqual([]);
    const cells = files.flatMap((csv) =>
      [',', ';', '\t', '|'].flatMap((delimiter) => cellsOf(csv, delimiter)),
    );
    expect(cells.filter(isFormula)).toEqual([]);
  });

  it('does nothing in PDF: no script, no action but links to pages and mailboxes', async () => {
    const bytes = await fileOf(payloads, 'pdf');
    const { links, lines } = await readPdf(bytes);
    // Compressed bytes may look like anything.
    const objects = bytes.toString('latin1').replaceAll(/\bstream\r?\n[\s\S]*?\bendstream\b/g, '');
    expect(objects).not.toMatch(/\/(?:JavaScript|JS|Launch|OpenAction|SubmitForm|AA)\b/);
    expect(links.length).toBeGreaterThan(payloads.length);
    expect(links.filter((link) => !/^(?:https|mailto):/.test(link))).toEqual([]);
    const text = lines
      .flat()
      .map((line) => line.text)
      .join('\n');
    for (const part of ['globalThis.ran=1', '=1+1', '{{done}}']) expect(text).toContain(part);
  });
});
