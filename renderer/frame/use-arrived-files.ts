import { useEffect, useEffectEvent } from 'react';
import { listen, send } from '../api.ts';
import { useComplain } from '../use-complain.ts';
import { useBringFile } from './use-bring-file.ts';

/** Opens the files that the system or a command line passed to the app, before the window opened or since. */
export function useArrivedFiles(): void {
  const bring = useBringFile();
  const complain = useComplain();
  const takeAll = useEffectEvent(async () => {
    try {
      for (;;) {
        const arrived = await send('files:next', {});
        if (arrived === null) return;
        bring(arrived.name, async () => arrived);
      }
    } catch (failure) {
      complain(failure);
    }
  });
  useEffect(() => {
    void takeAll();
    return listen('files:pending', () => void takeAll());
  }, []);
}
