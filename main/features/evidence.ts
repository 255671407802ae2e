import { basename, extname, join } from 'node:path';
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
      const bytes = await files.readBytes(file, largestEvidence);
      // A dropped file has its own limit.
      if (bytes.length > largestEvidence)
        throw new WaymarkError(
          'too-large',
          message('file.tooLarge', { file: name, bytes: bytes.length, most: largestEvidence }),
        );
      const kept = await keepCopy(fs, folder, name, bytes);
      return change((log) => {
        evidenceIn(log, subject);
        return [{ type: 'evidence.added', subject, title: title ?? titleOf(name), file: kept }];
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

/** The name without its ending, as the title of the evidence. */
function titleOf(name: string): string {
  const title = name
    .slice(0, name.length - extname(name).length)
    .trim()
    .slice(0, longest.evidenceTitle);
  return title === '' ? name : title;
}
