import { includedSections, shareSections } from '../../../../domain/formats/share-sections.ts';
import { message } from '../../../../domain/messages/message.ts';
import { contentsOf, sayContents } from '../../../../domain/reviews/share-contents.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Output } from '../../../../contract/index.ts';
import type { Command } from '../command.ts';
import { listAt, needed } from '../options.ts';

export const share: Command = {
  usage: `share --out FILE|- [--with ${shareSections.join(',')}] [--answers-to MENTOR,…] [--without SKILL,…] [--path ID]`,
  summary: message('command.share'),
  takes: [0, 0],
  options: {
    out: { type: 'string' },
    with: { type: 'string' },
    'answers-to': { type: 'string' },
    without: { type: 'string' },
    path: { type: 'string' },
  },
  async run({ options, translate, locale, request, save }) {
    const out = needed('--out', options['out']);
    const sections = listAt('--with', options['with'], shareSections);
    if (includedSections(sections).length < sections.length)
      throw new UsageError(
        message('terminal.unusedOption', { option: '--with files', why: message('terminal.needsEvidence') }),
      );
    const { path, skills: known } = await request('standing:summary', { path: options['path'] });
    const without = listAt('--without', options['without'], known);
    const everything = { sections, notes: null, answersTo: null, without };
    const answersTo = await mentorsAt(options['answers-to'], sections, async () => {
      const { responses } = await request('reviews:prepare', { path: path.id, choice: everything });
      return responses;
    });
    const choice = { ...everything, answersTo };
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

/** The keys of the mentors whose names or fingerprints were given; null for all. @throws UsageError */
async function mentorsAt(
  asked: string | undefined,
  sections: readonly string[],
  responses: () => Promise<Output<'reviews:prepare'>['responses']>,
): Promise<readonly string[] | null> {
  if (asked === undefined) return null;
  if (!sections.includes('answers'))
    throw new UsageError(
      message('terminal.unusedOption', { option: '--answers-to', why: message('terminal.needsAnswers') }),
    );
  const known = (await responses()).map(({ mentor }) => mentor);
  return asked.split(',').flatMap((typed) => {
    const name = typed.trim();
    const found = known.filter((mentor) => mentor.name === name || mentor.fingerprint === name);
    if (found.length > 0) return found.map(({ key }) => key);
    const names = known.map((mentor) => mentor.name ?? mentor.fingerprint).join(', ');
    throw new UsageError(
      message('option.choice', { option: '--answers-to', asked: name, known: names === '' ? '-' : names }),
    );
  });
}
