import { useEffect, useEffectEvent, useState } from 'react';
import type { Input, Output } from '../domain/contract/index.ts';
import type { RequestName } from '../domain/contract/names.ts';
import { send } from './api.ts';
import { useComplain } from './use-complain.ts';
import { useViewOf } from './use-workspace.tsx';

/**
 * What main answers to a request that only reads, asked again after every change. Undefined until the first answer
 * comes; where main refuses, the learner is told why and the last answer stays.
 */
export function useAnswer<N extends RequestName>(name: N, input: Input<N>): Output<N> | undefined {
  const revision = useViewOf((view) => view.revision);
  return useLoaded(JSON.stringify([input, revision]), () => send(name, input));
}

/**
 * What `load` gives, loaded again whenever the key is another one: undefined until it first comes, and what came before
 * while it is under way. Where it fails the learner is told why.
 */
export function useLoaded<T>(key: string, load: () => Promise<T>): T | undefined {
  const complain = useComplain();
  const [loaded, setLoaded] = useState<T>();
  const ask = useEffectEvent(load);
  const tell = useEffectEvent(complain);
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
