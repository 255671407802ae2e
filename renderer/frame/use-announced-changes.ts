import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payload } from '../../contract/index.ts';
import { subjectOf } from '../../domain/history/describe-event.ts';
import { listen } from '../state/api.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { useDescribeEvent } from '../state/use-describe-event.ts';
import { useWorkspace } from '../state/use-workspace.tsx';

/**
 * Announces every saved change to screen readers, with the new coverage. Undo and redo announce themselves.
 */
export function useAnnouncedChanges(): void {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const describeEvent = useDescribeEvent();
  const workspace = useWorkspace();
  const translate = useEffectEvent(({ events }: Payload<'progress:changed'>) => {
    const event = events.at(-1);
    // An undo or a redo has no subject of its own.
    if (event === undefined || subjectOf(event) === undefined) return;
    const { done, required } = workspace.view()!.standing.coverage;
    announce(t('frame.changed', { what: describeEvent(event, true, events.length), done, required }));
  });
  useEffect(() => listen('progress:changed', (change) => translate(change)), []);
}
