import { message } from '../../../messages/message.ts';
import type { Describer } from '../../describer.ts';

export const describeDay: Describer<'day'> = {
  subject: ({ day }) => ['days', day],
  isNamed: false,
  describe: ({ day }) => message('happened.dayNoted', { day: { when: day } }),
};
