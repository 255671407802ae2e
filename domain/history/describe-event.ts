import { levels } from '../path/levels.ts';
import type { Event } from '../progress/events.ts';
import type { Address } from '../progress/progress-log.ts';
import { reviewsKey } from '../formats/keys.ts';
import { message } from '../messages/message.ts';
import type { Message } from '../messages/message.ts';

/** What an event did, without what it was done to. */
export function describeEvent(event: Event): Message {
  switch (event.type) {
    case 'item.marked': {
      const state = message(`state.${event.state}`);
      return event.reason === undefined
        ? message('happened.marked', { state })
        : message('happened.markedBecause', { state, reason: event.reason });
    }
    case 'item.noted':
      return message('happened.noted');
    case 'evidence.added':
      return message('happened.evidenceAdded', { title: event.title });
    case 'evidence.removed':
      return message('happened.evidenceRemoved');
    case 'skill.rated':
      return event.level === null
        ? message('happened.unrated')
        : message('happened.rated', { level: message(`level.${levels[event.level - 1]!}`) });
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
    case 'review.imported':
      return message('happened.reviewImported', { name: event.content.mentor.name });
    case 'comment.answered':
      return message('happened.commentAnswered');
    case 'comment.resolved':
      return message(event.resolved ? 'happened.commentResolved' : 'happened.commentReopened');
    case 'comment.planned':
      return message(event.planned ? 'happened.commentPlanned' : 'happened.commentUnplanned');
    case 'person.named':
      return message('happened.personNamed', { name: event.name ?? '' });
    case 'person.compared':
      return message('happened.personCompared');
    case 'event.undone':
      return message('happened.undid');
    case 'event.redone':
      return message('happened.redid');
  }
}

/** The same where it has a name of its own: an item, a skill, a path. */
export function namedSubjectOf(event: Event): Address | undefined {
  const address = subjectOf(event);
  return address && ['items', 'skills', 'paths'].includes(address[0]) ? address : undefined;
}

/** What an event was done to; undefined for an undo or a redo. */
export function subjectOf(event: Event): Address | undefined {
  const about = 'subject' in event ? event.subject : event;
  if ('item' in about) return ['items', about.item];
  if ('skill' in about) return ['skills', about.skill];
  if ('path' in about) return ['paths', about.path];
  if ('content' in about) return ['reviews', reviewsKey(about.content.share.hash, about.mentor)];
  if ('comment' in about) return ['comments', about.comment];
  if ('person' in about) return ['people', about.person];
  return undefined;
}
