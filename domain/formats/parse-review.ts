import { duplicates } from '../path/check-references.ts';
import type { ReferenceFault } from '../path/check-references.ts';
import { message } from '../messages/message.ts';
import { readPayload } from './read-payload.ts';
import type { Payload } from './read-payload.ts';
import { reviewSchema } from './review.ts';
import type { Review } from './review.ts';

/** Parses the payload of a review. Never throws, whatever the text holds. */
export function parseReview(text: string): Payload<Review> {
  return readPayload(text, reviewSchema, findFault);
}

/** Finds a fault that the schema of a review cannot see; undefined if there is none. */
export function findFault({ ratings, comments, endorsements }: Review): ReferenceFault | undefined {
  const skill = message('document.skill');
  const [twice] = [
    ...duplicates(
      ratings.map((rating) => rating.skill),
      (i) => ['ratings', i, 'skill'],
      skill,
    ),
    ...duplicates(
      endorsements.map((endorsement) => endorsement.skill),
      (i) => ['endorsements', i, 'skill'],
      skill,
    ),
    ...duplicates(
      comments.map(({ id }) => id),
      (i) => ['comments', i, 'id'],
      message('reviews.comment'),
    ),
  ];
  if (twice) return twice;
  const empty = comments.findIndex(({ text, ask }) => !ask && text.trim() === '');
  return empty < 0 ? undefined : { place: ['comments', empty, 'text'], message: message('shape.empty') };
}
