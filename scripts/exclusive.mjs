import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root, say } from './run.mjs';

// Not in node_modules: npm ci deletes that.
const folder = join(root, '.waymark');
const longest = 15 * 60_000;

/**
 * Runs `body` while no other process of this project runs a job of the same name; waits for its turn.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} body
 * @returns {Promise<T>}
 */
export async function exclusively(name, body) {
  const file = join(folder, `${name}.lock`);
  for (let told = false; !take(file); told = true) {
    if (!told) say(`waiting for another process to finish: ${name}`);
    await wait(250);
  }
  try {
    return await body();
  } finally {
    rmSync(file, { force: true });
    removeIfEmpty(folder);
  }
}

/** @param {string} path */
function removeIfEmpty(path) {
  try {
    rmdirSync(path);
  } catch {
    // Another process has a lock in the folder.
  }
}

/** @param {string} file */
function take(file) {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (failure) {
    if (/** @type {NodeJS.ErrnoException} */ (failure).code !== 'EEXIST') throw failure;
    if (!isHeld(file)) rmSync(file, { force: true });
    return false;
  }
}

/** @param {string} file */
function isHeld(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const pid = Number(readFileSync(file, 'utf8'));
    // The file is empty for a moment after it is created; and no job here takes longer than `longest`.
    if (pid === 0 || age > longest) return age < (pid === 0 ? 5000 : longest);
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return /** @type {NodeJS.ErrnoException} */ (failure).code === 'EPERM';
  }
}
