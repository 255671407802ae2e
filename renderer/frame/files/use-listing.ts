import { useEffect, useEffectEvent, useState } from 'react';
import type { FilePlace } from '../../../domain/contract/file-kinds.ts';
import type { FileListing } from '../../../domain/contract/files.ts';
import { send } from '../../api.ts';
import { useComplain } from '../../use-complain.ts';

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
  const complain = useComplain();
  const [shown, setShown] = useState<ShownFolder>();
  const asked = JSON.stringify([dialog, where]);
  const ask = useEffectEvent(() => {
    const folder = [...where.folder];
    return send('files:list', { dialog, place: where.place, folder }).then((found) => ({
      ...found,
      ...where,
    }));
  });
  const tell = useEffectEvent(complain);
  useEffect(() => {
    let current = true;
    ask().then(
      (found) => current && setShown(found),
      (failure: unknown) => current && tell(failure),
    );
    return () => {
      current = false;
    };
  }, [asked]);
  return shown;
}
