import { basename, join } from 'node:path';
import type { HandlersOf } from '../../contract/index.ts';
import { largestEvidence, longest } from '../../domain/base/patterns.ts';
import { isEvidenceName } from '../../domain/base/evidence-endings.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import type { ProgressLog } from '../../domain/progress/progress-log.ts';
import type { Subject } from '../../domain/progress/slices/evidence/events.ts';
import { itemIn, skillIn } from '../workspace/changes.ts';
import { copyName, keepCopy, plainName, readCopy } from '../store/evidence-files.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The requests about files that are kept as evidence. */
export function evidence(workspace: Workspace): HandlersOf<'evidence'> {
  const { store, fs, files, host, change } = workspace;
  const folder = store.files.evidence;
  const evidenceIn = (log: ProgressLog, subject: Subject) =>
    ('item' in subject ? itemIn(workspace, log, subject.item) : skillIn(workspace, log, subject.skill))
      .evidence;
  return {
    async 'evidence:attach'({ subject, file, name: given, title }) {
      // Before anything is copied.
      evidenceIn(store.log, subject);
      const name = plainName(given ?? basename(file));
      if (!isEvidenceName(name)) throw new WaymarkError('invalid-input', message('evidence.kind', { name }));
      const bytes = await files.readBytes(file, largestEvidence).catch((failure: unknown) => {
        // Nothing that the learner made is unsaved because of that.
        if (failure instanceof WaymarkError && failure.problem.kind === 'too-large')
          throw new WaymarkError('invalid-input', failure.problem.message);
        throw failure;
      });
      // A dropped file has its own limit.
      if (bytes.length > largestEvidence)
        throw new WaymarkError(
          'invalid-input',
          message('file.tooLarge', { file: name, bytes: bytes.length, most: largestEvidence }),
        );
      const kept = await keepCopy(fs, folder, name, bytes);
      return change((log) => {
        evidenceIn(log, subject);
        return [
          {
            type: 'evidence.added',
            subject,
            title: title ?? name.slice(0, longest.evidenceTitle),
            file: kept,
          },
        ];
      });
    },
    async 'evidence:show'({ subject, evidence: id }) {
      const kept = evidenceIn(store.log, subject).find((one) => one.id === id)?.file;
      if (kept === undefined) throw new WaymarkError('not-found', message('progress.noEvidence'));
      await readCopy(fs, folder, kept);
      return { opened: await host.showFile(join(folder, copyName(kept))) };
    },
  };
}
