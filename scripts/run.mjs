import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const bin = join(root, 'node_modules', '.bin');

/** The Node 24 that comes as a dependency: several tools need it, whatever the machine has. */
export function toolNode() {
  const own = ['node_modules/node/bin/node', 'node_modules/node/bin/node.exe'].map((file) =>
    join(root, file),
  );
  return own.find((file) => existsSync(file)) ?? process.execPath;
}

/**
 * Runs a program to its end, with this process's input and output unless told otherwise.
 * SIGINT and SIGTERM are passed on, so that Ctrl+C ends the child before its parent.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 1 where a signal ended it or it could not be started
 */
export function run(command, args, options = {}) {
  const env = { ...process.env, ...options.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options, env });
  const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return new Promise((resolve) => {
    const end = (/** @type {number} */ code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code);
    };
    child.once('error', (failure) => {
      process.stderr.write(`waymark: ${command} could not be started: ${failure.message}\n`);
      end(1);
    });
    child.once('exit', (code) => end(code ?? 1));
  });
}

/**
 * Runs a tool of node_modules on Node 24.
 * @param {string} script its entry, relative to the project
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runNode(script, args, options) {
  return run(toolNode(), [join(root, script), ...args], options);
}

/** The arguments given after `--`. */
export const passedOn = process.argv.slice(2);
