import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { installedBrowser, printWithChromium } from '../../../main/hosts/chromium/print.ts';

const document = (body: string) =>
  `<!doctype html><html lang="en"><head><title>A report</title></head><body>${body}</body></html>`;

/** The width and height of the first page, in points. */
function pageSize(pdf: Uint8Array): number[] {
  const [, box = ''] = /\/MediaBox \[([\d. ]+)\]/.exec(Buffer.from(pdf).toString('latin1')) ?? [];
  return box
    .split(' ')
    .slice(2)
    .map((length) => Math.floor(Number(length)));
}

test('a document becomes a tagged PDF with title, language and outline, on the paper asked for', async () => {
  const browser = installedBrowser();
  const pdf = await printWithChromium(browser, document('<h1>One</h1><h2>Two</h2><p>Three</p>'), 'A4');
  const text = Buffer.from(pdf).toString('latin1');
  expect(text.slice(0, 5)).toBe('%PDF-');
  for (const part of ['/StructTreeRoot', '/Outlines', '/Lang (en)', '/Title (A report)'])
    expect(text).toContain(part);
  expect(pageSize(pdf)).toEqual([595, 842]);
  expect(pageSize(await printWithChromium(browser, document('<p>x'), 'Letter'))).toEqual([612, 792]);
});

test('no script of the document runs, and nothing is fetched for it', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('x');
  }).listen(0, '127.0.0.1');
  try {
    await new Promise((resolve) => server.once('listening', resolve));
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const hostile = `<img src="${at}/img"><script>fetch('${at}/fetch')</script><iframe src="${at}/frame"></iframe>
      <link rel="stylesheet" href="${at}/style"><meta http-equiv="refresh" content="0;url=${at}/refresh">
      <img src=x onerror="location='${at}/moved'"><p>Still here</p>`;
    const pdf = await printWithChromium(installedBrowser(), document(hostile), 'A4');
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(asked).toEqual([]);
  } finally {
    server.close();
  }
});

test('a missing browser is reported', () => {
  expect(() => installedBrowser('/no/such/browser')).toThrow(/noBrowser|Chromium/);
});
