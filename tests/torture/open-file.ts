/*
 * Opens one file as an import does, in a separate process, and prints the cost: `{ ok, ms, bytes }`, where
 * `bytes` is the peak memory. Argument: the file.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { openSealed } from '../../main/reviews/open-sealed.ts';

const file = readFileSync(process.argv[2]!);
const start = performance.now();
const { ok } = openSealed(file);
const ms = performance.now() - start;
process.stdout.write(JSON.stringify({ ok, ms, bytes: process.resourceUsage().maxRSS * 1024 }));
