import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payload } from '../../contract/index.ts';
import { subjectOf } from '../../domain/words/happened.ts';
import { listen } from '../api.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { useHappened } from '../use-happened.ts';
import { useWorkspace } from '../use-workspace.tsx';

/**
 * Announces every saved change to screen readers, with the new coverage. Undo and redo announce themselves.
 */
export function useAnnouncedChanges(): void {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const happened = useHappened();
  const workspace = useWorkspace();
  const say = useEffectEvent(({ events }: Payload<'progress:changed'>) => {
    const event = events.at(-1);
    // An undo or a redo has no subject of its own.
    if (event === undefined || subjectOf(event) === undefined) return;
    const { done, required } = workspace.view()!.standing.coverage;
    announce(t('frame.changed', { what: happened(event, true, events.length), done, required }));
  });
  useEffect(() => listen('progress:changed', (change) => say(change)), []);
}
