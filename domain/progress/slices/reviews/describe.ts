import { reviewsKey } from '../../../formats/keys.ts';
import { message } from '../../../messages/message.ts';
import type { Describer } from '../../describer.ts';

export const describeReview: Describer<'review'> = {
  subject: ({ content, mentor }) => ['reviews', reviewsKey(content.share.hash, mentor)],
  isNamed: false,
  describe: ({ content }) => message('happened.reviewImported', { name: content.mentor.name }),
};
