import { useEffect, useEffectEvent, useState } from 'react';
import type { Input, Output, RequestName } from '../../contract/index.ts';
import { send } from './api.ts';
import { useReportError } from './use-report-error.ts';
import { useViewOf } from './use-workspace.tsx';

/**
 * What main answers to a query, asked again when main says that the answer may have changed. Undefined until the first
 * answer comes; if main refuses, the window shows why and the last answer stays.
 */
export function useQuery<N extends RequestName>(name: N, input: Input<N>): Output<N> | undefined {
  const version = useQueryVersion(name);
  return useAsync(JSON.stringify([input, version]), () => send(name, input));
}

/** Another number whenever main may answer a query differently. */
export function useQueryVersion(name: RequestName): number {
  return useViewOf(({ answers }) => answers.get(name) ?? 0);
}

/**
 * The result of `load`, loaded again whenever the key changes. Undefined until the first result; the previous
 * result while another one loads. If loading fails, the window shows why.
 */
export function useAsync<T>(key: string, load: () => Promise<T>): T | undefined {
  const reportError = useReportError();
  const [loaded, setLoaded] = useState<T>();
  const ask = useEffectEvent(load);
  const tell = useEffectEvent(reportError);
  useEffect(() => {
    let current = true;
    ask().then(
      (found) => current && setLoaded(() => found),
      (failure: unknown) => current && tell(failure),
    );
    return () => {
      current = false;
    };
  }, [key]);
  return loaded;
}
