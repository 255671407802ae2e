import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
