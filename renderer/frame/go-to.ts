import type { Screen } from '../../domain/settings/settings.ts';
import type { ActionId } from '../actions/list.ts';

/** The action that leads to each screen. */
export const goTo: Readonly<Record<Screen, ActionId>> = {
  today: 'goToday',
  path: 'goPath',
  map: 'goMap',
  role: 'goRole',
  settings: 'goSettings',
};
