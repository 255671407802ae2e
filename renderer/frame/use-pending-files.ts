import { useEffect, useEffectEvent } from 'react';
import { listen, send } from '../state/api.ts';
import { useReportError } from '../state/use-report-error.ts';
import { useOpenFile } from './use-open-file.ts';

/** Opens the files that the system or a command line passed to the app, before the window opened or since. */
export function usePendingFiles(): void {
  const openFile = useOpenFile();
  const reportError = useReportError();
  const takeAll = useEffectEvent(async () => {
    try {
      for (;;) {
        const arrived = await send('files:next', {});
        if (arrived === null) return;
        openFile(arrived.name, async () => arrived);
      }
    } catch (failure) {
      reportError(failure);
    }
  });
  useEffect(() => {
    void takeAll();
    return listen('files:pending', () => void takeAll());
  }, []);
}
