import { createHash } from 'node:crypto';
import type { Input } from '../../../../contract/index.ts';
import type { Opened } from '../../../../contract/mentor.ts';
import { countsOf, isNothing, sayCounts } from '../../../../domain/reviews/counts.ts';
import { isShared, targetOf } from '../../../../domain/reviews/make-review.ts';
import { keyChanged } from '../../../../domain/reviews/people.ts';
import type { Aim, Comment } from '../../../../domain/formats/review.ts';
import type { Share } from '../../../../domain/formats/share.ts';
import { WaymarkError } from '../../../../domain/base/result.ts';
import { message } from '../../../../domain/messages/message.ts';
import type { Message } from '../../../../domain/messages/message.ts';
import { continued } from '../../../../domain/reviews/review-draft.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Call, Command } from '../command.ts';
import { readDay } from '../format.ts';
import { needed } from '../options.ts';

type Draft = NonNullable<Input<'mentor:give'>['draft']>;

export const review: Command = {
  usage:
    'review FILE --out FILE|- --as NAME [--rate SKILL=1..5]… [--aim SKILL=1..5[@DATE]]… [--comment TARGET=TEXT]… [--ask TARGET=TEXT]… [--endorse SKILL=TEXT]… [--afresh] [--compared FINGERPRINT]',
  summary: message('command.review'),
  takes: [1, 1],
  options: {
    out: { type: 'string' },
    as: { type: 'string' },
    rate: { type: 'string', multiple: true },
    aim: { type: 'string', multiple: true },
    comment: { type: 'string', multiple: true },
    ask: { type: 'string', multiple: true },
    endorse: { type: 'string', multiple: true },
    afresh: { type: 'boolean' },
    compared: { type: 'string' },
  },
  async run(call) {
    const { options, flags, translate, save } = call;
    const out = needed('--out', options['out']);
    const name = needed('--as', options['as']);
    const { hash, share, given, last } = await open(call);
    const typed = draftOf(call, name, share, flags.has('afresh') ? null : last);
    // With nothing typed there is nothing to give; the request says so.
    const isContinued = last !== null && !flags.has('afresh') && !isNothing(countsOf(typed));
    const draft = isContinued ? continued(last, typed) : typed;
    const {
      file,
      review: made,
      fingerprint,
      counts,
    } = await save(out, 'mentor:give', { share: hash, draft });
    return {
      json: { file, review: made, share: hash, replaces: given[0]?.hash ?? null, fingerprint, ...counts },
      text: [
        translate(message('terminal.reviewed', { file, counts: sayCounts(counts) })),
        ...(given[0] ? [translate(replacing(given[0].at, isContinued))] : []),
      ].join('\n'),
    };
  },
};

/** Says what becomes of the last review of the same share. */
function replacing(at: string, isContinued: boolean): Message {
  return message(isContinued ? 'terminal.reviewContinues' : 'terminal.reviewReplaces', { day: { when: at } });
}

/** Opens the share to review. @throws WaymarkError `untrusted` if its key must be compared first */
async function open({ args, options, request, choose }: Call): Promise<Opened> {
  const file = await choose('share', args[0]!);
  const opening = await request('mentor:open', { share: { file }, compared: options['compared'] ?? null });
  if (opening.stopped) throw new WaymarkError('untrusted', keyChanged(opening.signer));
  return opening.opened;
}

function draftOf({ lists }: Call, name: string, share: Share, last: Opened['last']): Draft {
  const pairs = (option: string) => (lists[option] ?? []).map((typed) => pairOf(`--${option}`, typed));
  const aims = new Map(pairs('aim').map(([skill, aim]) => [skill, aimOf(aim)]));
  const before = new Map(last?.ratings.map((rating) => [rating.skill, rating]));
  const rated = pairs('rate');
  for (const skill of aims.keys()) {
    if (rated.some(([one]) => one === skill)) continue;
    const rating = before.get(skill);
    if (rating === undefined) throw new UsageError(message('option.aimUnrated', { skill }));
    rated.push([skill, String(rating.level)]);
  }
  return {
    name,
    ratings: rated.map(([skill, level]) => {
      const aim = aims.get(skill) ?? before.get(skill)?.aim;
      return {
        skill: sharedSkill(share, skill),
        level: levelOf('--rate', level),
        ...(aim === undefined ? {} : { aim }),
      };
    }),
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

function levelOf(option: string, typed: string): number {
  if (/^[1-5]$/.test(typed)) return Number(typed);
  throw new UsageError(message('option.choice', { option, asked: typed, known: '1, 2, 3, 4, 5' }));
}

/** A level to aim for, with the day by which: `4@2027-03-01`. */
function aimOf(typed: string): Aim {
  const [level, by, more] = typed.split('@');
  if (more !== undefined) throw new UsageError(message('option.pair', { option: '--aim', asked: typed }));
  return {
    level: levelOf('--aim', level!),
    ...(by === undefined ? {} : { by: readDay('--aim', by) }),
  };
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
