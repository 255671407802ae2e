import { reviewsKey } from '../../../formats/keys.ts';
import { message } from '../../../messages/message.ts';
import type { Describer } from '../../describer.ts';
import { shareOf } from './fold.ts';

export const describeReview: Describer<'review'> = {
  subject: (event) => ['reviews', reviewsKey(shareOf(event), event.mentor)],
  isNamed: false,
  describe: (event) =>
    event.type === 'review.imported'
      ? message('happened.reviewImported', { name: event.content.mentor.name })
      : message('happened.reviewChosen'),
};
