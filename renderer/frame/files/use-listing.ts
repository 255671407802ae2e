import type { FilePlace } from '../../../contract/file-kinds.ts';
import type { FileListing } from '../../../contract/files.ts';
import { send } from '../../state/api.ts';
import { useAsync } from '../../state/use-query.ts';

/** A folder that the dialog can show. */
export interface Where {
  readonly place: FilePlace;
  /** The folder names on the way down from the place. */
  readonly folder: readonly string[];
}

/** A folder with its contents. */
export type ShownFolder = FileListing & Where;

/**
 * The contents of a folder; the previous folder's while another one loads, undefined until the first has
 * loaded.
 */
export function useListing(dialog: number, where: Where): ShownFolder | undefined {
  return useAsync(JSON.stringify([dialog, where]), async () => {
    const { place, folder } = where;
    return { ...(await send('files:list', { dialog, place, folder: [...folder] })), place, folder };
  });
}
