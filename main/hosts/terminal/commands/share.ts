import { shareSections } from '../../../../domain/formats/share-sections.ts';
import { message } from '../../../../domain/messages/message.ts';
import type { Command } from '../command.ts';
import { listAt, needed } from '../options.ts';

export const share: Command = {
  usage: `share --out FILE|- [--with ${shareSections.join(',')}] [--without SKILL,…] [--path ID]`,
  summary: message('command.share'),
  takes: [0, 0],
  options: {
    out: { type: 'string' },
    with: { type: 'string' },
    without: { type: 'string' },
    path: { type: 'string' },
  },
  async run({ options, translate, locale, request, save }) {
    const out = needed('--out', options['out']);
    const sections = listAt('--with', options['with'], shareSections);
    const { path, skills: known } = await request('standing:summary', { path: options['path'] });
    const without = listAt('--without', options['without'], known);
    const choice = { sections, notes: null, without };
    const {
      hash,
      fingerprint,
      bytes,
      share: made,
    } = await request('reviews:prepare', { path: path.id, choice });
    const { file } = await save(out, 'reviews:save', { hash });
    const { length } = made.skills;
    const skills = message('terminal.skills', { count: length });
    const added = sections.map((section) => translate(message(`reviews.section.${section}`)));
    const names = new Intl.ListFormat(locale).format(added);
    return {
      json: { file, share: hash, fingerprint, bytes, skills: length, sections },
      text: translate(
        sections.length === 0
          ? message('terminal.sharedBare', { file, skills })
          : message('terminal.shared', { file, skills, sections: names }),
      ),
    };
  },
};
