import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { HandlersOf } from '../../contract/index.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import type { Surroundings } from '../workspace/workspace.ts';

/** The requests about the bundled materials. */
export function materials({ resources, files }: Surroundings): HandlersOf<'materials'> {
  return {
    async 'materials:save'({ material }) {
      const bytes = await readFile(join(resources, 'materials', material)).catch((failure: unknown) => {
        throw new WaymarkError('not-found', message('material.missing', { material }), { material }, failure);
      });
      const file = await files.save(basename(material), async () => bytes);
      return file === null ? null : { file };
    },
  };
}
