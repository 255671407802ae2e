/*
 * npm run bench [-- --only ID,ID] [--quick]
 * Runs the measurements described in docs/performance.md, prints a table, and writes bench/results.json.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import type { Bench, Row } from './measure.ts';
import { forecastBench } from './forecast.ts';
import { graphLayout } from './graph.ts';
import { journalOpen } from './journal-open.ts';
import { memory } from './memory.ts';
import { paletteOpen } from './palette-open.ts';
import { recheckDue, recheckYear } from './recheck.ts';
import { recover } from './recover.ts';
import { reportAs } from './report.ts';
import { scroll } from './scroll.ts';
import { search } from './search.ts';
import { shareVerify } from './share-verify.ts';
import { startPaint } from './start-paint.ts';
import { storeOpen } from './store-open.ts';
import { storePeers } from './store-peers.ts';
import { tickDurable } from './tick-durable.ts';
import { tickPaint } from './tick-paint.ts';
import { scriptOptions } from '../tests/support/command-line.ts';

const benches: Readonly<Record<string, Bench>> = {
  'tick.durable': tickDurable,
  'store.open': storeOpen,
  recover,
  'store.peers': storePeers,
  'report.html': reportAs('html', 'S', 'L'),
  'report.csv': reportAs('csv', 'S', 'L'),
  // Size S only: at size L the report would be a thousand pages, which nobody prints.
  'report.pdf': reportAs('pdf', 'S'),
  'share.verify': shareVerify,
  search,
  'recheck.due': recheckDue,
  'recheck.year': recheckYear,
  forecast: forecastBench,
  'graph.layout': graphLayout,
  'tick.paint': tickPaint,
  'start.paint': startPaint,
  'palette.open': paletteOpen,
  'journal.open': journalOpen,
  scroll,
  memory,
  bundle,
};

const values = scriptOptions({
  only: { type: 'string' },
  quick: { type: 'boolean', default: false },
});
const wanted = values.only?.split(',') ?? Object.keys(benches);
const unknown = wanted.filter((id) => !Object.hasOwn(benches, id));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.\n`,
  );
  process.exit(2);
}

const rows: Row[] = [];
for (const id of wanted) {
  process.stderr.write(`${id} ...\n`);
  // Beside the project, because the system's temporary folder may be in memory.
  const folder = await mkdtemp(join(import.meta.dirname, '.run-'));
  try {
    rows.push(...(await benches[id]!({ quick: values.quick, folder })));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const digits = { ms: 3, KB: 0, MB: 0, '%': 0, 'a day': 1 } as const;
const cells = rows.map(({ id, value, p95, unit, peer, ratio, n }) => [
  id,
  `${value.toFixed(digits[unit])} ${unit}`,
  unit === 'ms' ? p95.toFixed(3) : '',
  ratio === null ? '' : `${ratio.toFixed(ratio < 0.1 ? 4 : 2)} ×`,
  peer ?? '',
  String(n),
]);
const table = [['id', 'median', 'p95', 'ratio', 'against', 'n'], ...cells];
const widths = table[0]!.map((_, column) => Math.max(...table.map((line) => line[column]!.length)));
process.stdout.write(
  `${table
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`,
);
await writeFile(join(import.meta.dirname, 'results.json'), `${JSON.stringify(rows, null, 2)}\n`);
