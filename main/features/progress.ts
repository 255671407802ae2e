import { isDeepStrictEqual } from 'node:util';
import type { HandlersOf } from '../../contract/index.ts';
import type { ProgressLog } from '../../domain/progress/progress-log.ts';
import type { Subject } from '../../domain/progress/slices/evidence/events.ts';
import { history } from '../../domain/history/history.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import { itemIn, saveNote, skillIn } from '../workspace/changes.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The same without the fields that are undefined: an event has no such field. */
function defined<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}

/** The requests that change and show progress. */
export function progress(workspace: Workspace): HandlersOf<'progress'> {
  const { store, drafts, change } = workspace;
  const evidenceIn = (log: ProgressLog, subject: Subject) =>
    ('item' in subject ? itemIn(workspace, log, subject.item) : skillIn(workspace, log, subject.skill))
      .evidence;

  return {
    'progress:mark': ({ item, state, reason }) =>
      change((log) => {
        const now = itemIn(workspace, log, item);
        if (now.state === state && now.reason === reason) return [];
        return [{ type: 'item.marked', item, state, ...(reason === undefined ? {} : { reason }) }];
      }),
    'progress:markAll': ({ items, state, reason }) =>
      change((log) =>
        [...new Set(items)]
          .filter((item) => {
            const now = itemIn(workspace, log, item);
            return now.state !== state || now.reason !== reason;
          })
          .map((item) => ({
            type: 'item.marked',
            item,
            state,
            ...(reason === undefined ? {} : { reason }),
          })),
      ),
    'progress:place': ({ skill, level, items, withdrawn }) =>
      change((log) => [
        ...(skillIn(workspace, log, skill).level === level
          ? []
          : [{ type: 'skill.rated' as const, skill, level }]),
        ...[...new Set(items)]
          .filter((item) => itemIn(workspace, log, item).state !== 'done')
          .map((item) => ({
            type: 'item.marked' as const,
            item,
            state: 'done' as const,
            placed: true as const,
          })),
        ...[...new Set(withdrawn)]
          .filter((item) => {
            const { state, placed } = itemIn(workspace, log, item);
            return state === 'done' && placed === true;
          })
          .map((item) => ({ type: 'item.marked' as const, item, state: 'todo' as const })),
      ]),
    // Text typed while this note is saved continues it.
    'progress:note': ({ item, text }) => drafts.rebase(`note:${item}`, saveNote(workspace, item, text)),
    'progress:noteSkill': ({ skill, text }) =>
      drafts.rebase(`note:${skill}`, saveNote(workspace, skill, text)),
    'progress:addEvidence': ({ subject, ...content }) =>
      change((log) => {
        evidenceIn(log, subject);
        return [{ type: 'evidence.added', subject, ...defined(content) }];
      }),
    'progress:changeEvidence': ({ subject, evidence, ...content }) =>
      change((log) => {
        const now = evidenceIn(log, subject).find(({ id }) => id === evidence);
        if (now === undefined) throw new WaymarkError('not-found', message('progress.noEvidence'));
        const { id: _id, at: _at, file: _file, ...before } = now;
        return isDeepStrictEqual(before, defined(content))
          ? []
          : [{ type: 'evidence.changed', subject, evidence, ...defined(content) }];
      }),
    'progress:removeEvidence': ({ subject, evidence }) =>
      change((log) => {
        if (!evidenceIn(log, subject).some(({ id }) => id === evidence))
          throw new WaymarkError('not-found', message('progress.noEvidence'));
        return [{ type: 'evidence.removed', subject, evidence }];
      }),
    'progress:rate': ({ skill, level }) =>
      change((log) =>
        skillIn(workspace, log, skill).level === level ? [] : [{ type: 'skill.rated', skill, level }],
      ),
    'progress:undo': () =>
      change((log) => {
        const step = log.nextUndo(store.device);
        return step ? [{ type: 'event.undone', target: step.id }] : [];
      }),
    'progress:undoStep': ({ step }) =>
      change((log) => {
        if (log.actionsOf(step).length === 0) throw new WaymarkError('not-found', message('progress.noStep'));
        return log.isUndone(step) ? [] : [{ type: 'event.undone', target: step }];
      }),
    'progress:redo': () =>
      change((log) => {
        const step = log.nextRedo(store.device);
        return step ? [{ type: 'event.redone', target: step.id }] : [];
      }),
    async 'progress:history'({ subject, limit }) {
      if (subject === undefined) return history(store.log, undefined, limit ?? Infinity);
      if ('item' in subject) itemIn(workspace, store.log, subject.item);
      else skillIn(workspace, store.log, subject.skill);
      const address =
        'item' in subject ? (['items', subject.item] as const) : (['skills', subject.skill] as const);
      return history(store.log, address, limit ?? Infinity);
    },
  };
}
