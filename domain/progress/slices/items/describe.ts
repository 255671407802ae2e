import { message } from '../../../messages/message.ts';
import type { Describer } from '../../describer.ts';

export const describeItem: Describer<'item'> = {
  subject: ({ item }) => ['items', item],
  isNamed: true,
  describe(event) {
    if (event.type === 'item.noted') return message('happened.noted');
    if (event.type === 'item.rechecked')
      return message('happened.rechecked', { answer: message(`answer.${event.answer}`) });
    if (event.type === 'item.started') return message('happened.started');
    if (event.type === 'item.stopped' && event.minutes === undefined) return message('happened.stopped');
    if (event.type === 'item.stopped' || event.type === 'item.timed')
      return message('happened.timed', { minutes: event.minutes! });
    if (event.placed) return message('happened.placed');
    const state = message(`state.${event.state}`);
    return event.reason === undefined
      ? message('happened.marked', { state })
      : message('happened.markedBecause', { state, reason: event.reason });
  },
};
