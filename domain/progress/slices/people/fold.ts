import { assertNever } from '../../../base/result.ts';
import type { Fold } from '../../slice.ts';
import type { PersonEvent, PersonProgress } from './slice.ts';

export const personFold: Fold<PersonProgress, PersonEvent> = {
  untouched: { name: null, compared: false },
  step(person, event) {
    switch (event.type) {
      case 'person.named':
        return { ...person, name: event.name ?? null };
      case 'person.compared':
        return { ...person, compared: event.compared };
      default:
        return assertNever(event);
    }
  },
};
