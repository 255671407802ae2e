import { dirname, join } from 'node:path';

/** The paths of a workspace's files and folders. */
export interface WorkspaceFiles {
  readonly folder: string;
  readonly checkpoint: string;
  readonly journal: string;
  readonly lock: string;
  readonly backups: string;
  readonly damaged: string;
  /** The documents of the paths used in this workspace. */
  readonly paths: string;
  /** The learner's settings for the window. */
  readonly settings: string;
  /** The position of the window, and of the learner in it. */
  readonly window: string;
  /** Losses that the learner has not dismissed yet. */
  readonly losses: string;
  /** Unfinished text. */
  readonly drafts: string;
  /** The key that signs what leaves this workspace; only its owner can read it. */
  readonly signingKey: string;
  /** The shares and reviews exchanged with others; see main/reviews/archive.ts. */
  readonly exchange: string;
  /** The files that were copied as evidence, under the hashes of their bytes. */
  readonly evidence: string;
  /** Its presence marks the learner as made up. */
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
    evidence: join(folder, 'evidence'),
    sample: join(folder, 'sample.json'),
  };
}

/** Every folder of a workspace in which Waymark replaces whole files, except `exports`. */
export function writtenFolders({
  folder,
  backups,
  damaged,
  paths,
  signingKey,
  exchange,
  evidence,
}: WorkspaceFiles): readonly string[] {
  const exchanged = ['sent', 'received', 'opened', 'given', 'drafts'].map((name) => join(exchange, name));
  return [folder, backups, damaged, paths, dirname(signingKey), evidence, ...exchanged];
}

/** A UTC time that is valid in a file name on every system: `2026-11-23T21-14-05Z`. */
export function timeForFileName(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
}
