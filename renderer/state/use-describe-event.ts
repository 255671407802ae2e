import type { Event } from '../../domain/progress/events.ts';
import { describeEvent, namedSubjectOf } from '../../domain/history/describe-event.ts';
import { message } from '../../domain/messages/message.ts';
import { useTranslate } from '../i18n/use-say.ts';
import { useViewOf } from './use-workspace.tsx';

/**
 * Describes an event in words; `alone` leaves out its subject. For a batch, it gives the number of changes, and the skill that
 * they are all about.
 */
export function useDescribeEvent(): (
  event: Event,
  alone?: boolean,
  count?: number,
  skill?: string | null,
) => string {
  const translate = useTranslate();
  const index = useViewOf((view) => view.index);
  const paths = useViewOf((view) => view.paths);

  function subject(event: Event): string | undefined {
    const [slice, key] = namedSubjectOf(event) ?? [];
    if (slice === 'items') {
      const now = index.renamed.get(key!) ?? key!;
      return index.items.get(now)?.item.text ?? now;
    }
    if (slice === 'skills') return index.skills.get(key!)?.title ?? key;
    return paths.find(({ id }) => id === key)?.title ?? key;
  }

  return (event, alone = false, count = 1, skill = null) => {
    // A comparison made for an import is part of the import.
    if (count > 1 && event.type !== 'review.imported') {
      const what = message('happened.batch', { count });
      const title = skill === null ? undefined : (index.skills.get(skill)?.title ?? skill);
      return translate(title === undefined ? what : message('happened.to', { what, subject: title }));
    }
    const about = alone ? undefined : subject(event);
    const what = describeEvent(event);
    return translate(about === undefined ? what : message('happened.to', { what, subject: about }));
  };
}
