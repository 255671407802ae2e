import { assertNever } from '../../../base/result.ts';
import type { Fold } from '../../slice.ts';
import type { PathEvent, PathProgress } from './slice.ts';

export const pathFold: Fold<PathProgress, PathEvent> = {
  untouched: { document: null, removed: false, chosen: null, decided: {} },
  step(path, event) {
    switch (event.type) {
      case 'path.added': {
        const { version, hash } = event;
        return { ...path, document: { version, hash }, removed: false };
      }
      case 'path.removed':
        return { ...path, removed: true, chosen: null };
      case 'path.chosen':
        return { ...path, chosen: event.id };
      case 'path.decided':
        return { ...path, decided: { ...path.decided, [event.choice]: event.skills } };
      default:
        return assertNever(event);
    }
  },
};
