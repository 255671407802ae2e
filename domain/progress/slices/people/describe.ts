import { message } from '../../../messages/message.ts';
import type { Describer } from '../../describer.ts';

export const describePerson: Describer<'person'> = {
  subject: ({ person }) => ['people', person],
  isNamed: false,
  describe: (event) =>
    event.type === 'person.named'
      ? message('happened.personNamed', { name: event.name ?? '' })
      : message('happened.personCompared'),
};
