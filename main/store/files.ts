import { dirname, join } from 'node:path';

/** The names of what lies in a workspace (DESIGN 7). */
export interface WorkspaceFiles {
  readonly folder: string;
  readonly checkpoint: string;
  readonly journal: string;
  readonly lock: string;
  readonly backups: string;
  readonly damaged: string;
  /** The documents of the paths that were used here. */
  readonly paths: string;
  /** What the learner chose about the window. */
  readonly settings: string;
  /** Where the window is, and where the learner is in it. */
  readonly window: string;
  /** What was lost, until the learner has read it. */
  readonly losses: string;
  /** What is being typed. */
  readonly drafts: string;
  /** The key that signs what leaves this workspace; its owner alone can read it. */
  readonly signingKey: string;
  /** The shares and reviews that went between the learner and others; see exchange/kept-files.ts. */
  readonly exchange: string;
  /** Says, by being there, that the learner is made up. */
  readonly sample: string;
}

export function workspaceFiles(folder: string): WorkspaceFiles {
  return {
    folder,
    checkpoint: join(folder, 'waymark.json'),
    journal: join(folder, 'journal.jsonl'),
    lock: join(folder, 'lock'),
    backups: join(folder, 'backups'),
    damaged: join(folder, 'damaged'),
    paths: join(folder, 'paths'),
    settings: join(folder, 'settings.json'),
    window: join(folder, 'window.json'),
    losses: join(folder, 'losses.json'),
    drafts: join(folder, 'drafts.json'),
    signingKey: join(folder, 'keys', 'signing-key.pem'),
    exchange: join(folder, 'exchange'),
    sample: join(folder, 'sample.json'),
  };
}

/** Every folder of a workspace in which Waymark writes files as a whole, but for what leaves it. */
export function writtenFolders({
  folder,
  backups,
  damaged,
  paths,
  signingKey,
  exchange,
}: WorkspaceFiles): readonly string[] {
  const exchanged = ['sent', 'received', 'opened', 'given', 'drafts'].map((name) => join(exchange, name));
  return [folder, backups, damaged, paths, dirname(signingKey), ...exchanged];
}

/** `2026-11-23T21-14-05Z`: a UTC time that may stand in a file name on every system. */
export function timeForFileName(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
}
