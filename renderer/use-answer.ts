import { useEffect, useEffectEvent, useState } from 'react';
import type { Input, Output } from '../domain/contract/index.ts';
import type { RequestName } from '../domain/contract/names.ts';
import { send } from './api.ts';
import { useComplain } from './use-complain.ts';
import { useView } from './use-workspace.tsx';

/**
 * What main answers to a request that only reads, asked again after every change. Undefined until the first answer
 * comes; where main refuses, the learner is told why and the last answer stays.
 */
export function useAnswer<N extends RequestName>(name: N, input: Input<N>): Output<N> | undefined {
  const { revision } = useView();
  const complain = useComplain();
  const [answer, setAnswer] = useState<Output<N>>();
  const asked = JSON.stringify(input);
  const ask = useEffectEvent(() => send(name, input));
  const tell = useEffectEvent(complain);
  useEffect(() => {
    let current = true;
    ask().then(
      (found) => current && setAnswer(() => found),
      (failure: unknown) => current && tell(failure),
    );
    return () => {
      current = false;
    };
  }, [asked, revision]);
  return answer;
}
