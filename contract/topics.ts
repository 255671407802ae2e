import { slices } from '../domain/progress/slices/index.ts';
import type { SliceName } from '../domain/progress/slices/index.ts';

/** What lies beside the progress in a workspace. */
const besides = ['settings', 'view', 'drafts', 'archive', 'key', 'backups', 'notices'] as const;

/**
 * A part of a workspace, as the requests name what they read and write: a slice of the progress, or a file or folder
 * beside it. `archive` holds the shares and reviews that were sent, opened or received.
 */
export type Topic = SliceName | (typeof besides)[number];

/** All that events add up to. */
export const progress = Object.keys(slices) as readonly SliceName[];
export const everything: readonly Topic[] = [...progress, ...besides];
