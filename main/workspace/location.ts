import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import { defaultFolder } from './default-folders.ts';
import { makeSample } from './sample.ts';

/** The workspace to open, and what to do before and after. */
export interface WorkspaceLocation {
  readonly folder: string;
  /** Where what tells its device apart is kept; undefined for the usual place. */
  readonly installation?: string;
  prepare(resources: string, version: string): Promise<void>;
  /** Cleans up, once the workspace is closed. */
  dispose(): Promise<void>;
}

/**
 * Finds the workspace that Waymark was started on: the one named, the usual one, or a sample that is deleted afterwards.
 * @throws WaymarkError `invalid-input`
 */
export function resolveLocation(launch: {
  readonly workspace?: string | undefined;
  readonly sample?: boolean | undefined;
}): WorkspaceLocation {
  if (!launch.sample)
    return { folder: defaultFolder(launch.workspace), prepare: async () => {}, dispose: async () => {} };
  if (launch.workspace !== undefined) throw new WaymarkError('invalid-input', message('sample.ownFolder'));
  return sampleLocation();
}

/** A made-up learner's workspace in a temporary folder, which is deleted with everything that was tried in it. */
export function sampleLocation(): WorkspaceLocation {
  const root = mkdtempSync(join(tmpdir(), 'waymark-sample-'));
  const folder = join(root, 'workspace');
  return {
    folder,
    installation: join(root, 'installation'),
    prepare: (resources, version) => makeSample(folder, resources, version),
    dispose: () => rm(root, { recursive: true, force: true }),
  };
}
