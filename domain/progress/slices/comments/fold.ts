import { assertNever } from '../../../base/result.ts';
import type { Fold } from '../../slice.ts';
import type { CommentEvent, CommentProgress } from './slice.ts';

export const commentFold: Fold<CommentProgress, CommentEvent> = {
  untouched: { answer: '', resolved: false, planned: false, agreed: null },
  step(comment, event) {
    switch (event.type) {
      case 'comment.answered':
        return { ...comment, answer: event.text };
      case 'comment.resolved':
        return { ...comment, resolved: event.resolved };
      case 'comment.planned':
        return { ...comment, planned: event.planned };
      case 'comment.agreed': {
        const { text, until } = event;
        const agreed = text === '' ? null : { text, ...(until === undefined ? {} : { until }) };
        return { ...comment, agreed };
      }
      default:
        return assertNever(event);
    }
  },
};
