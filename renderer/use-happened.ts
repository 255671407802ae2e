import { useTranslation } from 'react-i18next';
import { levels } from '../domain/path/levels.ts';
import type { Event } from '../domain/progress/events.ts';
import { useView } from './use-workspace.tsx';

/** Says what an event did, in words; `alone` leaves out what it was done to. */
export function useHappened(): (event: Event, alone?: boolean) => string {
  const { t } = useTranslation();
  const { index, paths } = useView();

  function what(event: Event): string {
    switch (event.type) {
      case 'item.marked': {
        const state = t(`state.${event.state}`);
        return event.reason
          ? t('happened.item.markedBecause', { state, reason: event.reason })
          : t('happened.item.marked', { state });
      }
      case 'item.noted':
        return t('happened.item.noted');
      case 'evidence.added':
        return t('happened.evidence.added', { title: event.title });
      case 'evidence.removed':
        return t('happened.evidence.removed');
      case 'skill.rated':
        return event.level === null
          ? t('happened.skill.unrated')
          : t('happened.skill.rated', { level: t(`level.${levels[event.level - 1]!}`) });
      case 'path.added':
        return t('happened.path.added', { version: event.version });
      case 'path.removed':
        return t('happened.path.removed');
      case 'path.chosen':
        return t('happened.path.chosen');
      case 'event.undone':
        return t('happened.event.undone');
      case 'event.redone':
        return t('happened.event.redone');
    }
  }

  function subject(event: Event): string | undefined {
    const about = 'subject' in event ? event.subject : event;
    if ('item' in about) {
      const key = index.renamed.get(about.item) ?? about.item;
      return index.items.get(key)?.item.text ?? key;
    }
    if ('skill' in about) return index.skills.get(about.skill)?.title ?? about.skill;
    if ('path' in about) return paths.find(({ id }) => id === about.path)?.title ?? about.path;
    return undefined;
  }

  return (event, alone = false) => {
    const about = alone ? undefined : subject(event);
    return about === undefined ? what(event) : t('happened.subject', { what: what(event), subject: about });
  };
}
