import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { inertJson } from '../../domain/messages/inert.ts';
import { reportSchema } from '../../domain/report/schema.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { terminalOn } from '../support/terminal.ts';
import { systemTimeZone } from '../support/time-zone.ts';
import { reviewedWorkspace } from '../support/workspaces.ts';

let folder: string;
let outside: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  outside = await temporaryFolder();
});

describe.each(['', 'Etc/Unknown', 'Mars/Base', ':/nowhere', 'CET-1CEST'])(
  'on a computer in the time zone "%s"',
  (zone) => {
    it('every command works, and its output matches its schema', async () => {
      systemTimeZone(zone);
      await reviewedWorkspace(folder);
      const { waymark, json } = terminalOn(folder);
      const json1 = join(outside, 'report.json');
      const commands = [
        ['status'],
        ['list', '--state', 'done'],
        ['history'],
        ['doctor'],
        ['backup', 'list'],
        ['path', 'list'],
        ['agenda'],
        ['key'],
        ['mark', 'nodejs/event-loop-order', 'learning'],
        ['report', '--format', 'json', '--out', json1, '--since', '2026-01-01'],
        ['report', '--format', 'md', '--out', '-', '--now', '2026-11-01'],
        ['share', '--out', join(outside, 'robin.waymark'), '--with', 'history'],
      ];
      for (const command of commands)
        expect([command, (await waymark(...command)).code]).toEqual([command, 0]);
      const report = reportSchema.parse(JSON.parse(await readFile(json1, 'utf8')));
      expect(report.period.timeZone).toBe('UTC');
      expect((await json('history')).length).toBeGreaterThan(100);
    });
  },
);

it('warns that dates are in UTC if there is no time zone, and only then', async () => {
  const { waymark } = terminalOn(folder);
  await waymark('mark', 'nodejs/event-loop-order', 'learning');
  systemTimeZone('Etc/Unknown');
  expect((await waymark('history')).err).toEqual(['This computer has no valid time zone; dates are in UTC.']);
  systemTimeZone('Asia/Kathmandu');
  expect((await waymark('history')).err).toEqual([]);
});

it('history shows the days and hours of the learner’s zone, with the year if it is another one', async () => {
  const { waymark, json } = terminalOn(folder);
  await waymark('mark', 'nodejs/event-loop-order', 'learning');
  const [{ at }] = await json('history');
  systemTimeZone('Asia/Kathmandu');
  const there = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Kathmandu',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(Date.parse(at));
  expect((await waymark('history')).out).toContain(`${there}  nodejs/event-loop-order`);

  const sample = terminalOn(await temporaryFolder());
  await sample.waymark('mark', 'nodejs/event-loop-order', 'done');
  expect((await sample.waymark('history')).out).not.toMatch(/ 20\d\d/);
});

describe('a place without write permission', () => {
  const said = async (out: string) => {
    const { code, err } = await terminalOn(folder).waymark('report', '--format', 'md', '--out', out);
    return [code, (err.at(-1) ?? '').replaceAll(outside, '~')];
  };

  it('is named, with the reason', async () => {
    await terminalOn(folder).waymark('mark', 'nodejs/event-loop-order', 'learning');
    await writeFile(join(outside, 'file'), '');
    await mkdir(join(outside, 'folder.md'));
    expect(await said(join(outside, 'file', 'r.md'))).toEqual([
      1,
      'There is a file where a folder should be: ~/file. Move the file away, or choose another place. Nothing was changed.',
    ]);
    expect(await said(join(outside, 'folder.md'))).toEqual([
      1,
      'A folder has this name already: ~/folder.md. Choose another name. Nothing was changed.',
    ]);
    const long = `${'x'.repeat(300)}.md`;
    expect(await said(join(outside, long))).toEqual([
      1,
      `The name ${long} is too long for this disk. Choose a shorter one. Nothing was changed.`,
    ]);
    expect(await said('/proc/r.md')).toEqual([1, expect.stringMatching(/\/proc\b/)]);
    expect((await said('/proc/r.md'))[1]).not.toMatch(/workspace|E[A-Z]{4,}/);
    // A name of the maximum length works: the temporary name is not longer.
    expect((await said(join(outside, `${'y'.repeat(250)}.md`)))[0]).toBe(0);
  });
});

it('no name or text can control the terminal, and JSON stays the same JSON', async () => {
  const { waymark, json } = terminalOn(folder);
  const name = 'evil\u001b[31m\u009b2J\u202e.waymark';
  const file = join(outside, name);
  await writeFile(file, 'nothing');
  const said = [
    await waymark('verify', file),
    await waymark('path', 'check', file),
    await waymark('mark', name, 'done'),
  ];
  for (const { out, err } of said)
    expect(`${out}${err.join()}`).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  expect(said[1]!.out).toContain(String.raw`evil\u{1b}[31m\u{9b}2J\u{202e}.waymark`);
  await waymark('mark', 'nodejs/event-loop-order', 'learning');
  // Older workspaces and other people's files may contain such a text.
  expect(inertJson(JSON.stringify({ a: 'x\u009b\u202ey' }))).toBe(String.raw`{"a":"x\u009b\u202ey"}`);
  expect((await json('status')).path.id).toBe('backend-engineer');
});

it('an invisible character in a typed note is refused, with its position', async () => {
  const { waymark, json } = terminalOn(folder);
  const item = 'nodejs/event-loop-order';
  const { code, err } = await waymark('note', item, 'abc\u202edef');
  expect([code, err.join()]).toEqual([1, expect.stringContaining('Character 4 is invisible: U+202E')]);
  expect((await waymark('mark', item, 'skipped', '--reason', '\u3164')).err.join()).toContain('U+3164');
  expect(await json('history')).toEqual([]);
});

it.each(['0001-01-01', '9999-12-31', '2026-02-31', '2200-01-01', '1969-12-31'])(
  'a report of %s is refused',
  async (day) => {
    for (const option of ['--since', '--until', '--now'])
      expect(
        (await terminalOn(folder).waymark('report', '--format', 'md', '--out', '-', option, day)).code,
      ).toBe(2);
  },
);
