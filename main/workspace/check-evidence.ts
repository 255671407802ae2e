import type { WorkspaceCheck } from '../../contract/workspace.ts';
import type { EvidenceFile } from '../../domain/base/evidence-file.ts';
import { message } from '../../domain/messages/message.ts';
import type { Event } from '../../domain/progress/events.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';
import { listIfThere } from '../store/durable-file.ts';
import { changedCopies, copyName } from '../store/evidence-files.ts';
import type { FileSystem } from '../store/file-system.ts';

type Finding = WorkspaceCheck['files'][number];

/** Findings about the copies of files: those that evidence names, and others that are not as their names say. */
export async function checkEvidence(
  fs: FileSystem,
  folder: string,
  events: readonly Event[],
): Promise<readonly Finding[]> {
  const wanted = copiesIn(events);
  const changed = new Set(await changedCopies(fs, folder));
  const there = new Set(await listIfThere(fs, folder));
  const named = [...wanted].map(([copy, { name }]): Finding => {
    if (!there.has(copy))
      return { name: `evidence/${copy}`, ok: false, detail: message('evidence.missing', { name }) };
    return changed.has(copy)
      ? { name: `evidence/${copy}`, ok: false, detail: message('evidence.changed', { name }) }
      : { name: `evidence/${copy}`, ok: true, detail: message('check.checked') };
  });
  const others = [...changed].filter((copy) => !wanted.has(copy));
  return [
    ...named,
    ...others.map((copy) => ({
      name: `evidence/${copy}`,
      ok: false,
      detail: message('evidence.changed', { name: copy }),
    })),
  ];
}

/** The copies that evidence names now, by their names. What was removed or undone needs none. */
function copiesIn(events: readonly Event[]): ReadonlyMap<string, EvidenceFile> {
  const log = new ProgressLog(events);
  const parts = [...log.all('items'), ...log.all('skills')];
  return new Map(
    parts.flatMap(([, { evidence }]) =>
      evidence.flatMap(({ file }) => (file === undefined ? [] : [[copyName(file), file] as const])),
    ),
  );
}
