import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Handlers } from '../../contract/index.ts';
import { WaymarkError } from '../../domain/result.ts';
import { message } from '../../domain/words/message.ts';
import type { Host } from '../kernel/host.ts';

/** The requests about the materials that Waymark comes with. @param save lets the learner choose where a file goes */
export function materialsService(
  resources: string,
  save: Host['saveFile'],
): Pick<Handlers, 'materials:save'> {
  return {
    async 'materials:save'({ material }) {
      const bytes = await readFile(join(resources, 'materials', material)).catch((failure: unknown) => {
        throw new WaymarkError('not-found', message('material.missing', { material }), { material }, failure);
      });
      const file = await save(basename(material), async () => bytes);
      return file === null ? null : { file };
    },
  };
}
