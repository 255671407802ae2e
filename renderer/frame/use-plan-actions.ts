import { useActions } from '../actions/use-actions.tsx';
import type { Handler, Handlers } from '../actions/registry.ts';
import { useNavigation } from '../navigation/navigation.tsx';

/** How long to wait for Today to know the plan, ms. */
const longestWait = 3000;

/** The actions of the plan from other screens: to Today, which handles them itself once it shows the plan. */
export function usePlanActions(): Handlers {
  const actions = useActions();
  const navigation = useNavigation();
  const onToday = (id: 'plan' | 'whatIf' | 'calendar'): Handler => ({
    run() {
      const end = performance.now() + longestWait;
      const look = () => {
        if (document.querySelector('main [data-plan]') !== null) actions.run(id);
        else if (performance.now() < end) requestAnimationFrame(look);
      };
      navigation.change({ screen: 'today' });
      requestAnimationFrame(look);
    },
  });
  return { plan: onToday('plan'), whatIf: onToday('whatIf'), calendar: onToday('calendar') };
}
