import type { TFunction } from 'i18next';
import type { Action } from '../actions/list.ts';

/** The name of an action. */
export function actionName(action: Action, t: TFunction): string {
  return action.screen ? t(`screen.${action.screen}`) : t(`action.${action.id}`);
}

/** Why an action cannot be done now. */
export function whyNot({ id, needs }: Pick<Action, 'id' | 'needs'>, t: TFunction): string {
  if (id === 'inspector') return t('frame.onItems');
  if (needs === undefined) return t('frame.notNow');
  return needs === 'path' ? t('frame.onPath') : t(`palette.needs.${needs}`);
}
