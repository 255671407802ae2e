import { message } from '../../../messages/message.ts';
import type { Describer } from '../../describer.ts';

export const describeComment: Describer<'comment'> = {
  subject: ({ comment }) => ['comments', comment],
  isNamed: false,
  describe(event) {
    switch (event.type) {
      case 'comment.answered':
        return message('happened.commentAnswered');
      case 'comment.resolved':
        return message(event.resolved ? 'happened.commentResolved' : 'happened.commentReopened');
      case 'comment.planned':
        return message(event.planned ? 'happened.commentPlanned' : 'happened.commentUnplanned');
      case 'comment.agreed':
        return message(event.text === '' ? 'happened.commentUnagreed' : 'happened.commentAgreed');
    }
  },
};
