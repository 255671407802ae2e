import { assertNever } from '../../../base/result.ts';
import type { Fold } from '../../slice.ts';
import type { CommentEvent, CommentProgress } from './slice.ts';

export const commentFold: Fold<CommentProgress, CommentEvent> = {
  untouched: { answer: '', resolved: false, planned: false },
  step(comment, event) {
    switch (event.type) {
      case 'comment.answered':
        return { ...comment, answer: event.text };
      case 'comment.resolved':
        return { ...comment, resolved: event.resolved };
      case 'comment.planned':
        return { ...comment, planned: event.planned };
      default:
        return assertNever(event);
    }
  },
};
