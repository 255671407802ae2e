import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from './file-system.ts';

/** What tells computers and processes apart, so that a lock can say whose it is. */
export interface ProcessIdentity {
  /** The name of this computer, for people. */
  readonly host: string;
  /** This computer, and on Linux the space in which process numbers count; empty where it cannot be known. */
  readonly machine: string;
  /** This process. */
  readonly pid: number;
  readonly start: string;
  /** Whether the process that had number `pid` and began at `start` still runs on this computer. */
  isRunning(pid: number, start: string): boolean;
}

/** Runs a program of the system and gives back what it says. */
export type Run = (command: string, args: readonly string[]) => string;

/** The identity of this process, worked out once. */
export function processIdentity(): ProcessIdentity {
  return (own ??= identityOn(process.platform));
}
let own: ProcessIdentity | undefined;

export function identityOn(platform: NodeJS.Platform, run: Run = runQuietly): ProcessIdentity {
  const startOf = platform === 'linux' ? startOnLinux : startBySystem(platform, run);
  const isSame = platform === 'linux' ? (a: string, b: string) => a === b : isAbout;
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
      // Where nobody can say when it began it may be the one: better to be refused than to write with two.
      return now !== undefined && (now === '' || start === '' || isSame(now, start));
    },
  };
}

/**
 * The boot and the tick in which a process began, so that a number that was reused is not taken for the old owner
 * (proc(5), /proc/pid/stat field 22); undefined where it has ended, a zombie (field 3) included.
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

/** When a process began, in ms since 1970, as the system's own tools say it; empty where they say nothing. */
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

// `ps` says seconds, and Node counts from a moment after the process began.
function isAbout(a: string, b: string): boolean {
  return Math.abs(Number(a) - Number(b)) < 5000;
}

function machineOf(platform: NodeJS.Platform, run: Run): string {
  if (platform === 'linux')
    // In a container the same number is another process, so the space of numbers is part of the name.
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
