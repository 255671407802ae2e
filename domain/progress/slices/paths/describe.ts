import { message } from '../../../messages/message.ts';
import type { Describer } from '../../describer.ts';

export const describePath: Describer<'path'> = {
  subject: ({ path }) => ['paths', path],
  isNamed: true,
  describe(event) {
    switch (event.type) {
      case 'path.added':
        return message('happened.pathAdded', { version: event.version });
      case 'path.removed':
        return message('happened.pathRemoved');
      case 'path.chosen':
        return message('happened.pathChosen');
      case 'path.decided':
        return event.skills.length === 0
          ? message('happened.choicePutOff', { choice: event.choice })
          : message('happened.choiceMade', { choice: event.choice, skills: event.skills.join(', ') });
    }
  },
};
