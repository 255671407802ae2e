import { shareSections } from '../../../../domain/formats/share-sections.ts';
import { message } from '../../../../domain/messages/message.ts';
import { contentsOf, sayContents } from '../../../../domain/reviews/share-contents.ts';
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
    const choice = { sections, notes: null, answersTo: null, without };
    const {
      hash,
      fingerprint,
      bytes,
      share: made,
    } = await request('reviews:prepare', { path: path.id, choice });
    const { file } = await save(out, 'reviews:save', { hash });
    const missing = shareSections.filter((section) => !sections.includes(section));
    const names = missing.map((section) => translate(message(`reviews.section.${section}`)));
    return {
      json: {
        file,
        share: hash,
        fingerprint,
        bytes,
        skills: made.skills.length,
        sections,
        contents: contentsOf(made),
      },
      text: [
        translate(message('terminal.shared', { file })),
        ...sayContents(made).map((line) => `  ${translate(line)}`),
        ...(names.length > 0
          ? [
              translate(
                message('terminal.sharedWithout', { sections: new Intl.ListFormat(locale).format(names) }),
              ),
            ]
          : []),
      ].join('\n'),
    };
  },
};
