import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WaymarkError } from '../../domain/result.ts';
import { makeSample } from './sample.ts';
import { workspaceFolder } from './default-folders.ts';
import { message } from '../../domain/words/message.ts';

export { makeSample };

/** The workspace to open, and what has to be done before and after. */
export interface Place {
  readonly folder: string;
  /** Where what tells its device apart is kept; none for the usual place. */
  readonly installation?: string;
  prepare(resources: string, version: string): Promise<void>;
  /** Cleans up, once the workspace is closed. */
  leave(): Promise<void>;
}

/**
 * The workspace that Waymark was started on: the one named, the usual one, or a sample that goes when it is closed.
 * @throws WaymarkError `invalid-input`
 */
export function placeOf(launch: {
  readonly workspace?: string | undefined;
  readonly sample?: boolean | undefined;
}): Place {
  if (!launch.sample)
    return { folder: workspaceFolder(launch.workspace), prepare: async () => {}, leave: async () => {} };
  if (launch.workspace !== undefined) throw new WaymarkError('invalid-input', message('sample.ownFolder'));
  return samplePlace();
}

/** A made-up learner's workspace in a temporary folder, which goes with all that was tried in it. */
export function samplePlace(): Place {
  const root = mkdtempSync(join(tmpdir(), 'waymark-sample-'));
  const folder = join(root, 'workspace');
  return {
    folder,
    installation: join(root, 'installation'),
    prepare: (resources, version) => makeSample(folder, resources, version),
    leave: () => rm(root, { recursive: true, force: true }),
  };
}
