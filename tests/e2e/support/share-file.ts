import { join } from 'node:path';
import { terminalOn } from '../../support/terminal.ts';
import { learnersWorkspace } from '../../support/workspaces.ts';

/** A share of the sample learner. @returns its file */
export async function share(folder: string): Promise<string> {
  const learner = join(folder, 'learner');
  const file = join(folder, 'robin.waymark');
  await learnersWorkspace(learner);
  await terminalOn(learner).waymark('share', '--out', file, '--with', 'notes,evidence,history,name');
  return file;
}

/** A file with one letter of its signature changed. */
export function flipped(file: string): string {
  const at = file.length - 40;
  return `${file.slice(0, at)}${file[at] === 'A' ? 'B' : 'A'}${file.slice(at + 1)}`;
}
