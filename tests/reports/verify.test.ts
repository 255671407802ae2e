import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contradiction } from '../../domain/report/figures.ts';
import { seal } from '../../main/keys/envelope.ts';
import { withMaker } from '../../main/reports/pdf-maker.ts';
import { sha256 } from '../../main/keys/sha256.ts';
import { textsOf } from '../../main/reports/signature.ts';
import { envelopePlace, verifyReport } from '../../main/reports/verify.ts';
import { someKey } from '../support/shares.ts';
import { readPdf } from '../support/pdf.ts';
import { terminalOn } from '../support/terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { learnersWorkspace } from '../support/workspaces.ts';

async function reportAs(format: 'html' | 'pdf', ...argv: readonly string[]) {
  const folder = await temporaryFolder();
  await learnersWorkspace(folder);
  const { waymark } = terminalOn(folder);
  const { bytes } = await waymark(
    'report',
    '--format',
    format,
    '--out',
    '-',
    '--preset',
    'one-page',
    ...argv,
  );
  return { folder, bytes, waymark };
}

/** The same bytes with one text replaced by another of the same length. */
function altered(bytes: Buffer, from: string, to: string): Buffer {
  const place = bytes.indexOf(from);
  expect(place).toBeGreaterThan(-1);
  return Buffer.concat([bytes.subarray(0, place), Buffer.from(to), bytes.subarray(place + from.length)]);
}

describe('a report whose numbers can be checked', () => {
  it.each(['html', 'pdf'] as const)(
    'is verified as unchanged, with the key that signed it: %s',
    async (format) => {
      const { bytes } = await reportAs(format);
      const verdict = verifyReport(bytes);
      expect(verdict).toMatchObject({
        ok: true,
        type: 'report',
        reason: { code: 'verify.unchanged' },
        signed: {
          path: 'backend-engineer',
          figures: expect.arrayContaining([expect.objectContaining({ done: 199, required: 644 })]),
        },
      });
      const text =
        format === 'html'
          ? bytes.toString()
          : (await readPdf(bytes)).lines
              .flat()
              .map((line) => line.text)
              .join(' ');
      expect(text).toContain(verdict.fingerprint);
    },
  );

  it('is the same for the same workspace and day, byte for byte', async () => {
    const { waymark, bytes } = await reportAs('html', '--now', '2026-11-27');
    const again = await waymark(
      'report',
      '--format',
      'html',
      '--out',
      '-',
      '--preset',
      'one-page',
      '--now',
      '2026-11-27',
    );
    expect(again.bytes.equals(bytes)).toBe(true);
  });

  it('in HTML shows the changed text, and the original figures', async () => {
    const { bytes } = await reportAs('html');
    const verdict = verifyReport(altered(bytes, '199 of 644 required', '448 of 644 required'));
    expect(verdict).toMatchObject({
      ok: false,
      reason: { code: 'verify.changed', parameters: { done: 199, required: 644 } },
    });
    expect(verdict.foreign).toEqual([expect.stringMatching(/^448 of 644 required items are done/)]);
  });

  it('in PDF counts as changed if any byte differs or anything is added', async () => {
    const { bytes } = await reportAs('pdf');
    const changed = Buffer.from(bytes);
    changed[2000]! ^= 1;
    expect(verifyReport(changed)).toMatchObject({ ok: false, reason: { code: 'verify.changed' } });
    const added = Buffer.concat([bytes, Buffer.from('% more\n')]);
    expect(verifyReport(added)).toMatchObject({ ok: false, reason: { code: 'verify.added' } });
    const moved = altered(bytes, 'AFRelationship /Data', 'AFRelationship /Atad');
    expect(verifyReport(moved)).toMatchObject({ ok: false, reason: { code: 'verify.added' } });
  });

  it('carries its signature as an attachment that other readers show, in a PDF that is sound', async () => {
    const { bytes } = await reportAs('pdf');
    const { attachments, outline, pages } = await readPdf(bytes);
    expect(Object.keys(attachments ?? {})).toEqual(['waymark-signature.json']);
    const [signature] = Object.values(attachments!);
    expect(JSON.parse(Buffer.from(signature!.content).toString())).toMatchObject({
      type: 'report',
      version: 1,
    });
    expect([outline.length > 3, pages]).toEqual([true, 1]);
  });

  it.each([
    ['an empty file', ''],
    ['a web page', '<!doctype html><p>199 of 644'],
    ['a PDF of others', '%PDF-1.4\n%%EOF\n'],
    ['a place with nothing in it', '<code id="waymark-signature"></code>'],
    ['two places', '<code id="waymark-signature">e30=</code><code id="waymark-signature">e30=</code>'],
    ['a place that does not end', '<code id="waymark-signature">e30='],
    ['no envelope', '<code id="waymark-signature">e30=</code>'],
    ['a PDF with half an envelope', '%PDF-1.4\n{"type":"report",'],
  ])('is not detected in %s', (_, text) => {
    const { ok, fingerprint, reason } = verifyReport(Buffer.from(text));
    expect([ok, fingerprint]).toEqual([false, null]);
    expect(reason.code).toMatch(/^verify\.(?:noSignature|badSignature)$/);
  });

  it('cannot be transferred: the signature of one report does not fit another', async () => {
    const [one, two] = [await reportAs('html'), await reportAs('html', '--since', '2026-06-01')];
    const place = /<code id="waymark-signature">([^<]+)</;
    const [, signature] = place.exec(one.bytes.toString())!;
    const forged = two.bytes.toString().replace(place, `<code id="waymark-signature">${signature}<`);
    expect(verifyReport(Buffer.from(forged))).toMatchObject({
      ok: false,
      reason: { code: 'verify.changed' },
    });
  });
});

describe('waymark verify', () => {
  it('reports as text and as JSON, and ends with 1 if the file was changed', async () => {
    const { bytes, waymark, folder } = await reportAs('html');
    const file = join(folder, 'exports.html');
    await writeFile(file, bytes);
    expect(await waymark('verify', file)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Unchanged since/),
    });
    expect(JSON.parse((await waymark('verify', file, '--json')).out)).toMatchObject({
      ok: true,
      type: 'report',
      fingerprint: expect.stringMatching(/^\d{5} /),
      reason: expect.stringContaining('Unchanged'),
    });
    await writeFile(file, altered(await readFile(file), 'done: 30.9%', 'done: 90.9%'));
    const refused = await waymark('verify', file);
    expect(refused).toMatchObject({
      code: 1,
      out: expect.stringContaining('Not in the file when it was signed:'),
    });
    expect(refused.err).toEqual([expect.stringContaining('was changed after it was signed')]);
    expect(await waymark('verify', join(folder, 'none'))).toMatchObject({ code: 1 });
    expect(await waymark('verify')).toMatchObject({ code: 2 });
  });

  it('finds no signature in a report that could not be signed, and that report does not mention one', async () => {
    const { folder, waymark } = await reportAs('html');
    await writeFile(join(folder, 'keys', 'signing-key.pem'), 'damaged');
    const { bytes } = await waymark('report', '--format', 'html', '--out', '-');
    expect(bytes.toString()).not.toContain('Checkable figures');
    expect(verifyReport(bytes)).toMatchObject({ ok: false, reason: { code: 'verify.noSignature' } });
  });
});

describe('a report that is made to take long', () => {
  it('is read in a single pass, and not beyond what was signed', () => {
    const texts = textsOf(`<html><body>${'<'.repeat(2_000_000)}`);
    expect(texts).toHaveLength(1);
    expect(textsOf('<html><body><h1>One</h1> two <b>three</b> four')).toEqual([
      'One',
      'two',
      'three',
      'four',
    ]);
  });

  it('shows the first additions, and does not examine all of them', async () => {
    const { bytes } = await reportAs('html');
    const added = Buffer.from(`<p>Added</p>${'<'.repeat(5_000_000)}`);
    const verdict = verifyReport(Buffer.concat([bytes, added]));
    expect(verdict).toMatchObject({ ok: false, reason: { code: 'verify.changed' } });
    expect(verdict.foreign[0]).toBe('Added');
    expect(verdict.foreign.at(-1)!.length).toBeLessThan(100_000);
  });
});

describe('figures that somebody signed by other means', () => {
  const figures = (part: readonly [number, number]) => ({
    path: 'backend-engineer',
    version: '1.0.0',
    until: '2026-11-27',
    figures: [
      { of: 'All', done: 10, required: 40 },
      { of: 'Part', done: part[0], required: part[1] },
    ],
  });

  it.each([
    ['more done than there is', [9, 8]],
    ['more done than in all', [11, 20]],
    ['more required than in all', [5, 41]],
    ['more left than in all', [1, 35]],
  ] as const)('are said to contradict each other: %s', (_, part) => {
    expect(contradiction(figures(part))).toMatchObject({
      figure: { of: 'Part' },
      isImpossible: part[0] > part[1],
    });
  });

  it('are accepted if they can be true, and otherwise reported with the key that signed them', async () => {
    expect(contradiction(figures([5, 20]))).toBeUndefined();
    const { bytes } = await reportAs('html');
    const key = someKey();
    const { before, after } = envelopePlace;
    const html = bytes.toString().replace(new RegExp(`${before}[^<]*`), before);
    const signed = {
      made: '2026-11-27T10:00:00.000Z',
      figures: figures([9, 8]),
      document: { bytes: html.length, sha256: sha256(html) },
      texts: [],
    };
    const envelope = Buffer.from(seal(key, 'report', Buffer.from(JSON.stringify(signed)))).toString('base64');
    const verdict = verifyReport(Buffer.from(html.replace(before + after, before + envelope + after)));
    expect(verdict).toMatchObject({
      ok: false,
      fingerprint: key.fingerprint,
      reason: { code: 'verify.contradictory', parameters: { what: 'Part', done: 9, required: 8 } },
    });
  });
});

it('a PDF names Waymark as its maker, and nothing of the machine', async () => {
  const { bytes } = await reportAs('pdf');
  const raw = bytes.toString('latin1');
  expect(raw).toMatch(/\/Creator \(Waymark \d+\.\d+\.\d+\)/);
  expect(raw).toMatch(/\/Producer \((?:Waymark \d+\.\d+\.\d+)?\)/);
  expect(raw).not.toMatch(/Mozilla|Chrome|Linux|Skia|X11|Windows|Mac OS/);
  const long = Buffer.from('<</Creator (Mozilla \\(X11\\) \\) (a \\( b)) /Producer (S)>> rest');
  const named = Buffer.from(withMaker(long, 'Waymark 0.1.0')).toString();
  expect(named).toHaveLength(long.length);
  expect(named).toMatch(/^<<\/Creator \(Waymark 0\.1\.0\) +\/Producer \(\) *>> rest$/);
});
