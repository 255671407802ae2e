import { message } from '../../../messages/message.ts';
import { levels } from '../../../path/levels.ts';
import type { Describer } from '../../describer.ts';

export const describeSkill: Describer<'skill'> = {
  subject: ({ skill }) => ['skills', skill],
  isNamed: true,
  describe(event) {
    if (event.type === 'skill.noted') return message('happened.noted');
    const { level } = event;
    return level === null
      ? message('happened.unrated')
      : message('happened.rated', { level: message(`level.${levels[level - 1]!}`) });
  },
};
