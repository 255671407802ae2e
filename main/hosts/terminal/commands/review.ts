import { createHash } from 'node:crypto';
import type { Input } from '../../../../contract/index.ts';
import type { Opened } from '../../../../contract/mentor.ts';
import { sayCounts } from '../../../../domain/reviews/counts.ts';
import { isShared, targetOf } from '../../../../domain/reviews/make-review.ts';
import { keyChanged } from '../../../../domain/reviews/people.ts';
import type { Comment } from '../../../../domain/formats/review.ts';
import type { Share } from '../../../../domain/formats/share.ts';
import { WaymarkError } from '../../../../domain/base/result.ts';
import { message } from '../../../../domain/messages/message.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Call, Command } from '../command.ts';
import { needed } from '../options.ts';

type Draft = NonNullable<Input<'mentor:give'>['draft']>;

export const review: Command = {
  usage:
    'review FILE --out FILE|- --as NAME [--rate SKILL=1..5]… [--comment TARGET=TEXT]… [--ask TARGET=TEXT]… [--endorse SKILL=TEXT]… [--compared FINGERPRINT]',
  summary: message('command.review'),
  takes: [1, 1],
  options: {
    out: { type: 'string' },
    as: { type: 'string' },
    rate: { type: 'string', multiple: true },
    comment: { type: 'string', multiple: true },
    ask: { type: 'string', multiple: true },
    endorse: { type: 'string', multiple: true },
    compared: { type: 'string' },
  },
  async run(call) {
    const { options, translate, save } = call;
    const out = needed('--out', options['out']);
    const name = needed('--as', options['as']);
    const { hash, share } = await open(call);
    const draft = draftOf(call, name, share);
    const {
      file,
      review: made,
      fingerprint,
      counts,
    } = await save(out, 'mentor:give', { share: hash, draft });
    return {
      json: { file, review: made, share: hash, fingerprint, ...counts },
      text: translate(message('terminal.reviewed', { file, counts: sayCounts(counts) })),
    };
  },
};

/** Opens the share to review. @throws WaymarkError `untrusted` if its key must be compared first */
async function open({ args, options, request, choose }: Call): Promise<Opened> {
  const file = await choose('share', args[0]!);
  const opening = await request('mentor:open', { share: { file }, compared: options['compared'] ?? null });
  if (opening.stopped) throw new WaymarkError('untrusted', keyChanged(opening.signer));
  return opening.opened;
}

function draftOf({ lists }: Call, name: string, share: Share): Draft {
  const pairs = (option: string) => (lists[option] ?? []).map((typed) => pairOf(`--${option}`, typed));
  return {
    name,
    ratings: pairs('rate').map(([skill, level]) => ({
      skill: sharedSkill(share, skill),
      level: levelOf(level),
    })),
    comments: [
      ...pairs('comment').map(([target, text]) => commentOn(share, target, text, false)),
      ...pairs('ask').map(([target, text]) => commentOn(share, target, text, true)),
    ],
    endorsements: pairs('endorse').map(([skill, text]) => ({ skill: sharedSkill(share, skill), text })),
    revealed: [],
  };
}

/** Splits `NAME=VALUE`. The value may contain further equals signs. */
function pairOf(option: string, typed: string): readonly [name: string, value: string] {
  const at = typed.indexOf('=');
  if (at < 1) throw new UsageError(message('option.pair', { option, asked: typed }));
  return [typed.slice(0, at), typed.slice(at + 1)];
}

function levelOf(typed: string): number {
  if (/^[1-5]$/.test(typed)) return Number(typed);
  throw new UsageError(message('option.choice', { option: '--rate', asked: typed, known: '1, 2, 3, 4, 5' }));
}

function sharedSkill(share: Share, skill: string): string {
  if (isShared(share, skill)) return skill;
  if (!share.path.skills.some(({ key }) => key === skill))
    throw new UsageError(message('reviews.noSkill', { skill }));
  throw new UsageError(message('reviews.notShared', { skill }));
}

function commentOn(share: Share, target: string, text: string, ask: boolean): Comment {
  const on = targetOf(share, target);
  if (on === undefined) throw new UsageError(message('reviews.noTarget', { target }));
  // The same comment gets the same id in every review of the share.
  const hash = createHash('sha256')
    .update(JSON.stringify([on, text, ask]))
    .digest('hex');
  return { id: hash.slice(0, 16), on, text, ask };
}
