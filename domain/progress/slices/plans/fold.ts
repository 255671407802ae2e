import type { Fold } from '../../slice.ts';
import type { PlanEvent, PlanProgress } from './slice.ts';

export const planFold: Fold<PlanProgress, PlanEvent> = {
  untouched: { plan: null },
  step(_plan, event) {
    if (event.type === 'plan.cleared') return { plan: null };
    const { by, hours, off, area, skills, evenings, from } = event;
    return {
      plan: {
        by,
        hours,
        off,
        ...(area === undefined ? {} : { area }),
        ...(skills === undefined ? {} : { skills }),
        ...(evenings === undefined ? {} : { evenings }),
        ...(from === undefined ? {} : { from }),
      },
    };
  },
};
