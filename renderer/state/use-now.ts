import { useSyncExternalStore } from 'react';

const minute = 60_000;
const hour = 60 * minute;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, minute);
  return () => clearInterval(timer);
}

/** The time to the minute, ms since 1970; the component renders again every minute. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / minute) * minute);
}

/** The time to the hour, for what is shown in many lines and changes within days. */
export function useHour(): number {
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / hour) * hour);
}
