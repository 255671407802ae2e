import { slices } from '../domain/progress/slices/index.ts';
import type { SliceName } from '../domain/progress/slices/index.ts';

/**
 * A part of a workspace that requests read or write: a slice of the progress, or a file or folder beside it. `archive`
 * is the folder of shares and reviews, with the unfinished reviews.
 */
export type Topic = SliceName | 'settings' | 'view' | 'drafts' | 'archive' | 'key' | 'backups' | 'notices';

/** All slices of the progress. */
export const progress = Object.keys(slices) as readonly SliceName[];
