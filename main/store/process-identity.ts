import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from './file-system.ts';

/** Identifies a computer and a process, so that a lock can name its owner. */
export interface ProcessIdentity {
  /** The name of this computer, for display. */
  readonly host: string;
  /** This computer and, on Linux, its process number namespace; empty if unknown. */
  readonly machine: string;
  /** The number of this process. */
  readonly pid: number;
  readonly start: string;
  /** Whether the process with number `pid` that began at `start` still runs on this computer. */
  isRunning(pid: number, start: string): boolean;
}

/** Runs a system program and returns its output. */
export type Run = (command: string, args: readonly string[]) => string;

/** The identity of this process, computed once. */
export function processIdentity(): ProcessIdentity {
  return (own ??= identityOn(process.platform));
}
let own: ProcessIdentity | undefined;

export function identityOn(platform: NodeJS.Platform, run: Run = runQuietly): ProcessIdentity {
  const startOf = platform === 'linux' ? startOnLinux : startBySystem(platform, run);
  const isSame = platform === 'linux' ? (a: string, b: string) => a === b : concerns;
  return {
    host: hostname(),
    machine: attempt(() => machineOf(platform, run)),
    pid: process.pid,
    start: platform === 'linux' ? (startOf(process.pid) ?? '') : String(Math.round(performance.timeOrigin)),
    isRunning(pid, start) {
      try {
        process.kill(pid, 0);
      } catch (failure) {
        if (errorCode(failure) !== 'EPERM') return false;
      }
      const now = startOf(pid);
      // If its start time is unknown, assume it is the same process: refusing is safer than two writers.
      return now !== undefined && (now === '' || start === '' || isSame(now, start));
    },
  };
}

/**
 * The boot and the tick at which a process began, so that a process that reuses the number is not mistaken
 * for the owner (proc(5), /proc/pid/stat field 22).
 * @returns undefined if it has ended, including zombies (field 3); empty if it cannot be read
 */
function startOnLinux(pid: number): string | undefined {
  try {
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : `${boot}/${fields[19]}`;
  } catch (failure) {
    return errorCode(failure) === 'ENOENT' || errorCode(failure) === 'ESRCH' ? undefined : '';
  }
}

/** When a process began, in ms since 1970, according to the system's tools; empty if they do not say. */
function startBySystem(platform: NodeJS.Platform, run: Run): (pid: number) => string {
  return (pid) =>
    attempt(() => {
      const said =
        platform === 'win32'
          ? run('powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToString('o')`])
          : run('ps', ['-o', 'lstart=', '-p', String(pid)]);
      const time = Date.parse(said.trim());
      return Number.isNaN(time) ? '' : String(time);
    });
}

// `ps` reports seconds, and Node's time origin is a moment after the process began.
function concerns(a: string, b: string): boolean {
  return Math.abs(Number(a) - Number(b)) < 5000;
}

function machineOf(platform: NodeJS.Platform, run: Run): string {
  if (platform === 'linux')
    // In a container the same number is a different process, so the namespace is part of the identity.
    return digest(fs.readFileSync('/etc/machine-id', 'latin1') + fs.readlinkSync('/proc/self/ns/pid'));
  if (platform === 'darwin') return digest(run('sysctl', ['-n', 'kern.uuid']));
  if (platform === 'win32')
    return digest(run('reg', ['query', 'HKLM\\SOFTWARE\\Microsoft\\Cryptography', '/v', 'MachineGuid']));
  return '';
}

function digest(text: string): string {
  return createHash('sha256').update(text.trim()).digest('hex').slice(0, 16);
}

function attempt(job: () => string): string {
  try {
    return job();
  } catch {
    return '';
  }
}

function runQuietly(command: string, args: readonly string[]): string {
  return execFileSync(command, [...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 5000,
  });
}
