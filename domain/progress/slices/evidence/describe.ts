import { message } from '../../../messages/message.ts';
import type { Describer } from '../../describer.ts';

export const describeEvidence: Describer<'evidence'> = {
  subject: ({ subject }) => ('item' in subject ? ['items', subject.item] : ['skills', subject.skill]),
  isNamed: true,
  describe: (event) =>
    event.type === 'evidence.removed'
      ? message('happened.evidenceRemoved')
      : message(event.type === 'evidence.added' ? 'happened.evidenceAdded' : 'happened.evidenceChanged', {
          title: event.title,
        }),
};
