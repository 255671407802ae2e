import type { FilePlace } from '../../../contract/file-kinds.ts';
import type { FileListing } from '../../../contract/files.ts';
import { send } from '../../api.ts';
import { useLoaded } from '../../use-answer.ts';

/** A folder that the dialog can show. */
export interface Where {
  readonly place: FilePlace;
  /** The folders on the way down from the place. */
  readonly folder: readonly string[];
}

/** It with what is in it. */
export type ShownFolder = FileListing & Where;

/** The folder with what is in it; the one before while another is read, undefined until the first answer comes. */
export function useListing(dialog: number, where: Where): ShownFolder | undefined {
  return useLoaded(JSON.stringify([dialog, where]), async () => {
    const { place, folder } = where;
    return { ...(await send('files:list', { dialog, place, folder: [...folder] })), place, folder };
  });
}
