import { message } from '../../../messages/message.ts';
import type { Describer } from '../../describer.ts';

export const describePlan: Describer<'plan'> = {
  subject: ({ path }) => ['plans', path],
  isNamed: false,
  describe: (event) =>
    event.type === 'plan.cleared'
      ? message('happened.planCleared')
      : message('happened.planSet', { day: { when: event.by }, hours: event.hours }),
};
