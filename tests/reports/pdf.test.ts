import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../support/pdf.ts';
import { bundledIndex } from '../support/paths.ts';
import { marked, openStore } from '../support/stores.ts';
import { terminalOn } from '../support/terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { learnersWorkspace } from '../support/workspaces.ts';

async function learner() {
  const folder = await temporaryFolder();
  await learnersWorkspace(folder);
  return async (...argv: readonly string[]) => {
    const ran = await terminalOn(folder).waymark('report', '--format', 'pdf', '--out', '-', ...argv);
    return readPdf(ran.bytes);
  };
}

describe('the PDF of a report', () => {
  let everything: Awaited<ReturnType<typeof readPdf>>;
  beforeAll(async () => {
    everything = await (await learner())();
  });

  it('has a title, a language, tags, and an outline of its headings', () => {
    const { info, outline, roles } = everything;
    expect(info).toMatchObject({ Title: 'Robin Example: progress towards Backend engineer', Language: 'en' });
    expect(outline).toEqual(
      expect.arrayContaining(['Progress towards Backend engineer', 'Evidence', 'How it is counted']),
    );
    for (const role of ['H1', 'H2', 'H3', 'Table', 'TH', 'L', 'LI', 'Figure']) expect(roles).toContain(role);
  });

  it('numbers its pages, and ends none with a heading', () => {
    const { pages, lines } = everything;
    const body = Math.min(
      ...lines
        .flat()
        .filter(({ text }) => text.startsWith('marked on'))
        .map(({ size }) => size),
    );
    lines.forEach((page, i) => {
      expect(page.at(-1)!.text).toContain(`${i + 1} / ${pages}`);
      expect(page.at(-2)!.size).toBeLessThan(body * 1.3);
    });
  });

  it('prints the addresses of its links', async () => {
    const { lines } = await (await learner())('--preset', 'application');
    const text = lines
      .flat()
      .map((line) => line.text)
      .join('\n');
    expect(text).toContain('<https://example.org/pull/12>');
  });

  it('has its links, and text that can be selected', () => {
    expect(everything.links).toContain('https://example.org/pull/12');
    expect(
      everything.lines
        .flat()
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('199 of 644');
  });

  it.each([
    ['one-page', 'A4', 595, 842],
    ['one-page', 'Letter', 612, 792],
    ['application', 'A4', 595, 842],
    ['application', 'Letter', 612, 792],
  ])('of the preset %s is one page of %s', async (preset, paper, width, height) => {
    const { pages, size } = await (await learner())('--preset', preset, '--paper', paper);
    expect([pages, Math.floor(size.width), Math.floor(size.height)]).toEqual([1, width, height]);
  });

  it('of the kind "one page" is one page even for an advanced learner', async () => {
    const folder = await temporaryFolder();
    const path = bundledIndex();
    const store = await openStore(folder);
    await store.commit(() => [...path.items.keys()].map((key) => marked(key)));
    await store.commit(() =>
      [...path.skills.keys()].map((skill) => ({ type: 'skill.rated', skill, level: 4 }) as const),
    );
    await store.close();
    const argv = ['report', '--format', 'pdf', '--out', '-', '--preset', 'one-page', '--paper', 'Letter'];
    const { bytes } = await terminalOn(folder).waymark(...argv);
    expect((await readPdf(bytes)).pages).toBe(1);
  });

  it('has the same text on the same pages for the same day', async () => {
    const argv = ['--preset', 'since', '--now', '2026-11-27'];
    const pdfOf = await learner();
    const [one, two] = [await pdfOf(...argv), await pdfOf(...argv)];
    expect(one.lines).toEqual(two.lines);
  });
});
