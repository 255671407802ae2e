import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { reportSchema } from '../../domain/report/schema.ts';
import { fingerprint } from '../support/stores.ts';
import { terminalOn } from '../support/terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { learnersWorkspace } from '../support/workspaces.ts';

let folder: string;
let outside: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  outside = await temporaryFolder();
  await learnersWorkspace(folder);
});

const report = (...argv: readonly string[]) => terminalOn(folder).waymark('report', ...argv);

describe('waymark report', () => {
  it('writes the same bytes for the same workspace and the same day, to a file or to standard output', async () => {
    const file = join(outside, 'report.json');
    const argv = ['--format', 'json', '--preset', 'since', '--now', '2026-11-27'];
    expect(await report(...argv, '--out', file)).toMatchObject({ code: 0, err: [] });
    const bytes = await readFile(file);
    expect((await report(...argv, '--out', '-')).bytes).toEqual(bytes);
    expect(reportSchema.parse(JSON.parse(bytes.toString()))).toMatchObject({
      made: { at: expect.stringContaining('2026-11-2') },
      period: { since: '2026-10-30', until: '2026-11-27' },
    });
  });

  it('prints the report itself, whatever the format, with --json to standard output', async () => {
    const { code, out } = await report('--format', 'md', '--out', '-', '--now', '2026-11-27', '--json');
    expect(code).toBe(0);
    expect(reportSchema.parse(JSON.parse(out))).toMatchObject({
      period: { until: '2026-11-27' },
    });
  });

  it('leaves out unwanted sections, and notes unless they are requested', async () => {
    const json = async (...argv: readonly string[]) =>
      (await report('--format', 'json', '--out', '-', ...argv)).bytes.toString();
    expect(JSON.parse(await json('--without', 'evidence,curve'))).not.toHaveProperty('curve');
    const note = 'awk with a counter';
    expect([(await json()).includes(note), (await json('--with', 'notes')).includes(note)]).toEqual([
      false,
      true,
    ]);
  });

  it('refuses an option that would have no effect, with the reason', async () => {
    for (const [format, ...argv] of [
      ['csv', '--since', '2026-11-01'],
      ['csv', '--preset', 'one-page'],
      ['csv', '--without', 'curve'],
      ['md', '--separator', ';'],
      ['html', '--paper', 'A4'],
      ['md', '--headline', 'x'],
      ['md', '--preset', 'application', '--no-todos'],
      ['md', '--preset', 'since', '--no-todos'],
      ['md', '--preset', 'one-page', '--with', 'notes'],
      ['md', '--preset', 'one-page', '--without', 'curve'],
      ['md', '--preset', 'application', '--since', '2026-11-01'],
      ['md', '--with', 'gaps'],
      ['md', '--preset', 'application', '--headline', 'a\nb'],
      ['md', '--preset', 'application', '--skills', 'cobol'],
    ] as const)
      expect(await report('--format', format, '--out', '-', ...argv)).toMatchObject({
        code: 2,
        err: [expect.stringContaining(argv.findLast((one) => one.startsWith('--'))!)],
      });
    expect((await report('--format', 'csv', '--out', '-', '--without', 'evidence,mentors')).code).toBe(0);
  });

  it('makes an application of chosen skills, with what the applicant gives', async () => {
    const argv = [
      '--preset',
      'application',
      '--headline',
      'Junior developer',
      '--skills',
      'sql-querying,nodejs',
    ];
    const made = (await report('--format', 'json', '--out', '-', ...argv)).bytes.toString();
    const { learner, shown, sections } = reportSchema.parse(JSON.parse(made));
    expect(learner).toEqual({ name: 'Robin Example', headline: 'Junior developer', contact: null });
    expect(shown!.map(({ skill }) => skill)).toEqual(['nodejs', 'sql-querying']);
    expect(sections).toEqual(['readiness', 'shown']);
    const gaps = await report('--format', 'json', '--out', '-', ...argv, '--with', 'gaps');
    expect(reportSchema.parse(JSON.parse(gaps.bytes.toString())).sections).toContain('gaps');
  });

  it.skipIf(spawnSync('soffice', ['--version']).error !== undefined)(
    'opens in LibreOffice with one cell for each value, and the numbers of a decimal comma',
    async () => {
      const file = join(outside, 'report.csv');
      await report('--format', 'csv', '--separator', ';', '--lang', 'de', '--out', file, '--with', 'notes');
      // 59: the separator; 34: the quote; 76: UTF-8; the last ones: detect numbers, in German.
      const filter = 'CSV:59,34,76,1,,1031,false,true';
      const profile = `-env:UserInstallation=file://${join(outside, 'profile')}`;
      const argv = [
        profile,
        '--headless',
        `--infilter=${filter}`,
        '--convert-to',
        'fods',
        '--outdir',
        outside,
        file,
      ];
      spawnSync('soffice', argv, { timeout: 120_000 });
      const sheet = await readFile(join(outside, 'report.fods'), 'utf8');
      const rows = sheet
        .match(/<table:table-row[^]*?<\/table:table-row>/g)!
        .filter((row) => row.includes('office:value-type'));
      const lines = parse(await readFile(file), { bom: true, delimiter: ';' }) as string[][];
      expect(rows).toHaveLength(lines.length);
      // Hours are numbers and no texts, the halves too.
      const halves = lines.filter((line) => line[7]!.includes(',')).length;
      const numbers = sheet.match(/office:value-type="float" office:value="\d+\.\d+"/g) ?? [];
      expect(halves).toBeGreaterThan(0);
      expect(numbers).toHaveLength(halves);
    },
    180_000,
  );

  it('contains the learner’s name only if the settings have one', async () => {
    const name = async () =>
      JSON.parse((await report('--format', 'json', '--out', '-')).bytes.toString()).learner.name;
    expect(await name()).toBe('Robin Example');
    await writeFile(join(folder, 'settings.json'), '{"theme":"dark","locale":"system","name":" "}');
    expect(await name()).toBeNull();
  });

  it('changes nothing in the workspace, and never overwrites its files', async () => {
    const before = await fingerprint(folder);
    expect(await report('--format', 'json', '--out', join(folder, 'waymark.json'))).toMatchObject({
      code: 1,
      err: [expect.stringContaining('belongs to the workspace itself')],
    });
    expect(await fingerprint(folder)).toEqual(before);
  });

  it.each([
    [['--out', '-'], '--format is required'],
    [['--format', 'json'], '--out is required'],
    [['--format', 'docx', '--out', '-'], 'docx. Choose from: md, html, pdf, csv, json'],
    [['--format', 'json', '--out', '-', '--preset', 'two'], 'one-page, since, everything'],
    [['--format', 'json', '--out', '-', '--since', '2026-02-30'], 'takes a date such as'],
    [['--format', 'json', '--out', '-', '--since', '2026-02-03', '--until', '2026-02-01'], 'after its end'],
    [['--format', 'json', '--out', '-', '--since', '2026-02-03', '--now', '2026-02-01'], 'after its end'],
    [['--format', 'json', '--out', '-', '--without', 'curve,secrets'], 'secrets. Choose from'],
    [['--format', 'json', '--out', '-', '--now', 'soon'], '--now takes a date'],
  ])('says what is wrong with %j', async (argv, fault) => {
    expect(await report(...argv)).toMatchObject({ code: 2, err: [expect.stringContaining(fault)] });
  });
});
