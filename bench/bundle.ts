import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bench, Row } from './measure.ts';

const root = join(import.meta.dirname, '..');

/**
 * `bundle`: the window's scripts, gzipped, and the packaged app without Electron (what electron-builder.yml
 * packs).
 */
export const bundle: Bench = async () => {
  const scripts = (await files(join(root, 'out/renderer'))).filter((file) => file.endsWith('.js'));
  const zipped = await Promise.all(scripts.map(async (file) => gzipSync(await readFile(file)).length));
  const main = (await files(join(root, 'out/main'))).filter((file) => !file.endsWith('chromium.js'));
  const packed = [
    ...main,
    ...(await files(join(root, 'out/preload'))),
    ...(await files(join(root, 'out/renderer'))),
    ...(await files(join(root, 'resources'))),
  ];
  const sizes = await Promise.all(packed.map(async (file) => (await stat(file)).size));
  return [size('bundle/renderer', zipped), size('bundle/app', sizes)];
};

function size(id: string, bytes: readonly number[]): Row {
  const value = bytes.reduce((sum, one) => sum + one, 0) / 1024;
  return { id, value, p95: value, unit: 'KB', peer: null, ratio: null, n: 1 };
}

async function files(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
