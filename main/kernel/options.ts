import type { EventName, Payload } from '../../contract/index.ts';
import type { FileSystem } from '../store/file-system.ts';
import type { Host } from './host.ts';

export interface AppOptions {
  /** The folder for data of this installation that is never copied with a workspace. */
  readonly installation?: string;
  /** The folder of the workspace, with all of one learner's data. */
  readonly folder: string;
  /** The folder of the bundled resources: learning paths, icons and so on. */
  readonly resources: string;
  /** Waymark's own version. */
  readonly version: string;
  readonly host: Host;
  /** The files to open in the window: their full paths. */
  readonly files?: readonly string[] | undefined;
  /** With `read` the progress cannot be changed, and another process may have the workspace open. */
  readonly access?: 'read' | 'write';
  /** The file system; tests replace it. */
  readonly fs?: FileSystem;
}

export type EventListener = <N extends EventName>(name: N, payload: Payload<N>) => void;
