import { levels } from '../path/levels.ts';
import type { Event } from '../progress/events.ts';
import type { Address } from '../progress/progress-log.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';

/** What an event did, without what it was done to. */
export function happened(event: Event): Message {
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
    case 'event.undone':
      return message('happened.undid');
    case 'event.redone':
      return message('happened.redid');
  }
}

/** What an event was done to; undefined for an undo or a redo. */
export function subjectOf(event: Event): Address | undefined {
  const about = 'subject' in event ? event.subject : event;
  if ('item' in about) return ['items', about.item];
  if ('skill' in about) return ['skills', about.skill];
  if ('path' in about) return ['paths', about.path];
  return undefined;
}
