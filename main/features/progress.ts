import type { Handlers } from '../../contract/index.ts';
import type { Address, ProgressLog } from '../../domain/progress/progress-log.ts';
import type { Subject } from '../../domain/progress/slices/evidence/events.ts';
import type { ItemProgress } from '../../domain/progress/slices/items/slice.ts';
import type { SkillProgress } from '../../domain/progress/slices/skills/slice.ts';
import { history } from '../../domain/queries/history.ts';
import { WaymarkError } from '../../domain/result.ts';
import type { Paths } from '../paths/paths.ts';
import type { OpenStore } from '../store/open-store.ts';
import type { MakeChange } from '../workspace/changes.ts';
import { message } from '../../domain/words/message.ts';

type ProgressHandlers = Pick<Handlers, Extract<keyof Handlers, `progress:${string}`>>;

/** The requests that change and show progress. */
export function progressService(store: OpenStore, paths: Paths, change: MakeChange): ProgressHandlers {
  function itemIn(log: ProgressLog, key: string): ItemProgress {
    if (!paths.all(log).some(({ items }) => items.has(key)) && !log.knows('items', key))
      throw unknown('item', key);
    return log.at('items', key);
  }

  function skillIn(log: ProgressLog, key: string): SkillProgress {
    if (!paths.all(log).some(({ skills }) => skills.has(key)) && !log.knows('skills', key))
      throw unknown('skill', key);
    return log.at('skills', key);
  }

  const evidenceIn = (log: ProgressLog, subject: Subject) =>
    ('item' in subject ? itemIn(log, subject.item) : skillIn(log, subject.skill)).evidence;

  return {
    'progress:mark': ({ item, state, reason }) =>
      change((log) => {
        const now = itemIn(log, item);
        if (now.state === state && now.reason === reason) return [];
        return [{ type: 'item.marked', item, state, ...(reason === undefined ? {} : { reason }) }];
      }),
    'progress:note': ({ item, text }) =>
      change((log) => (itemIn(log, item).note === text ? [] : [{ type: 'item.noted', item, text }])),
    'progress:addEvidence': ({ subject, title, url }) =>
      change((log) => {
        evidenceIn(log, subject);
        return [{ type: 'evidence.added', subject, title, ...(url === undefined ? {} : { url }) }];
      }),
    'progress:removeEvidence': ({ subject, evidence }) =>
      change((log) => {
        if (!evidenceIn(log, subject).some(({ id }) => id === evidence))
          throw new WaymarkError('not-found', message('progress.noEvidence'));
        return [{ type: 'evidence.removed', subject, evidence }];
      }),
    'progress:rate': ({ skill, level }) =>
      change((log) => (skillIn(log, skill).level === level ? [] : [{ type: 'skill.rated', skill, level }])),
    'progress:undo': () =>
      change((log) => {
        const step = log.nextUndo(store.device);
        return step ? [{ type: 'event.undone', target: step.id }] : [];
      }),
    'progress:redo': () =>
      change((log) => {
        const step = log.nextRedo(store.device);
        return step ? [{ type: 'event.redone', target: step.id }] : [];
      }),
    async 'progress:history'({ subject, limit }) {
      return history(store.log, subject && addressOf(subject), limit);
    },
  };
}

function addressOf(subject: Subject): Address {
  return 'item' in subject ? ['items', subject.item] : ['skills', subject.skill];
}

function unknown(what: 'item' | 'skill', key: string): WaymarkError {
  return new WaymarkError(
    'not-found',
    message(what === 'item' ? 'progress.noItem' : 'progress.noSkill', { key }),
    {
      [what]: key,
    },
  );
}
