import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { defaultFolder } from './default-folders.ts';
import { makeSample } from './sample.ts';

/** A workspace to open, and what to do before and afterwards. */
export interface WorkspaceLocation {
  readonly folder: string;
  /** The folder with the device id; undefined for the usual one. */
  readonly installation?: string;
  /** @param settings what a sample starts with */
  prepare(resources: string, version: string, settings?: Settings): Promise<void>;
  /** Cleans up, once the workspace is closed. */
  dispose(): Promise<void>;
}

/**
 * Finds the workspace that Waymark was started on: the named one, the usual one, or a sample that is deleted
 * afterwards.
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

/** A sample workspace in a temporary folder, which is deleted together with all changes made there. */
export function sampleLocation(): WorkspaceLocation {
  const root = mkdtempSync(join(tmpdir(), 'waymark-sample-'));
  const folder = join(root, 'workspace');
  return {
    folder,
    installation: join(root, 'installation'),
    prepare: (resources, version, settings) => makeSample(folder, resources, version, settings),
    dispose: () => rm(root, { recursive: true, force: true }),
  };
}
