/*
 * Opens one file as an import does, in a process of its own, and prints what that took: `{ ok, ms, bytes }`, where
 * `bytes` is the most memory that the process ever had. Argument: the file.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { openSealed } from '../../main/exchange/open-sealed.ts';

const file = readFileSync(process.argv[2]!);
const start = performance.now();
const { ok } = openSealed(file);
const ms = performance.now() - start;
process.stdout.write(JSON.stringify({ ok, ms, bytes: process.resourceUsage().maxRSS * 1024 }));
