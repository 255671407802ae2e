import type { EventName, Payload } from '../../contract/index.ts';
import type { FileSystem } from '../store/file-system.ts';
import type { Host } from './host.ts';

export interface AppOptions {
  /** The folder for what belongs to this installation alone and is never copied with a workspace. */
  readonly installation?: string;
  /** The workspace: the folder with everything of one learner. */
  readonly folder: string;
  /** The folder of the bundled learning paths, icons and so on. */
  readonly resources: string;
  /** Waymark's own version. */
  readonly version: string;
  readonly host: Host;
  /** The files to open in the window: their full paths. */
  readonly files?: readonly string[] | undefined;
  /** `read` leaves the progress as it is, and works while another process has the workspace open. */
  readonly access?: 'read' | 'write';
  /** Another disk than the real one; for tests. */
  readonly fs?: FileSystem;
}

export type EventListener = <N extends EventName>(name: N, payload: Payload<N>) => void;
