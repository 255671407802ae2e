import { join } from 'node:path';
import { terminalOn } from '../../support/terminal.ts';
import { learnersWorkspace } from '../../support/workspaces.ts';

/** Writes a share of the sample learner. @returns its file */
export async function share(folder: string): Promise<string> {
  const learner = join(folder, 'learner');
  const file = join(folder, 'robin.waymark');
  await learnersWorkspace(learner);
  await terminalOn(learner).waymark('share', '--out', file, '--with', 'notes,evidence,history,name');
  return file;
}
