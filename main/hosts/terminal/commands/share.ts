import { resolve } from 'node:path';
import { shareSections } from '../../../../domain/exchange/share-sections.ts';
import { nameIn } from '../../../../domain/settings/settings.ts';
import { message } from '../../../../domain/words/message.ts';
import { KeptFiles } from '../../../exchange/kept-files.ts';
import { openShare } from '../../../exchange/open-sealed.ts';
import { sealShare } from '../../../exchange/seal.ts';
import { keyToSignWith } from '../../../keys/workspace-key.ts';
import { readSettings } from '../../../reader.ts';
import { saveFile } from '../../../files/save-file.ts';
import type { Command } from '../command.ts';
import { listAt, needed } from '../options.ts';
import { pathOf } from './list.ts';

export const share: Command = {
  usage: `share --out FILE [--with ${shareSections.join(',')}] [--without SKILL,…] [--path ID]`,
  summary: message('command.share'),
  takes: [0, 0],
  options: {
    out: { type: 'string' },
    with: { type: 'string' },
    without: { type: 'string' },
    path: { type: 'string' },
  },
  async run(call) {
    const { options, say, folder, version } = call;
    const file = resolve(needed('--out', options['out']));
    const sections = listAt('--with', options['with'], shareSections);
    const reader = await call.read();
    const index = pathOf(reader, call);
    const without = listAt('--without', options['without'], [...index.skills.keys()]);
    const name = nameIn(await readSettings(folder));
    const now = Date.now();
    const source = { index, log: reader.log, name, now, waymark: version };
    const bytes = sealShare(source, { sections, notes: null, without }, await keyToSignWith(folder));
    const { content, origin } = openShare(bytes, 'workspace');
    await saveFile(file, bytes, folder);
    await new KeptFiles(folder).keep('sent', origin.hash, bytes, now, message('kept.savedOnly', { file }));
    const skills = message('terminal.skills', { count: content.skills.length });
    return {
      json: {
        file,
        share: origin.hash,
        fingerprint: origin.fingerprint,
        bytes: bytes.length,
        skills: content.skills.length,
        sections,
      },
      text: say(
        sections.length === 0
          ? message('terminal.sharedBare', { file, skills })
          : message('terminal.shared', { file, skills, sections: sections.join(', ') }),
      ),
    };
  },
};
