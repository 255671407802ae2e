import { resolve } from 'node:path';
import { largestExchange } from '../../../../domain/exchange/envelope.ts';
import { isShared, targetOf } from '../../../../domain/exchange/make-review.ts';
import type { ReviewDraft } from '../../../../domain/exchange/make-review.ts';
import { countsOf, sayCounts } from '../../../../domain/exchange/counts.ts';
import type { Comment } from '../../../../domain/exchange/review.ts';
import { peopleOf, sightingsIn } from '../../../../domain/exchange/people.ts';
import type { Share } from '../../../../domain/exchange/share.ts';
import { message } from '../../../../domain/words/message.ts';
import { makeReviewFile } from '../../../exchange/give-review.ts';
import { KeptFiles } from '../../../exchange/kept-files.ts';
import { KeptShares } from '../../../exchange/kept-shares.ts';
import { refuseUncompared, signerOf } from '../../../exchange/signer.ts';
import { openShare, sha256 } from '../../../exchange/open-sealed.ts';
import { keyToSignWith } from '../../../keys/workspace-key.ts';
import { readFileBytes } from '../../../files/read-text-file.ts';
import { saveFile } from '../../../files/save-file.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Call, Command } from '../command.ts';
import { needed } from '../options.ts';

export const review: Command = {
  usage:
    'review FILE --out FILE --as NAME [--rate SKILL=1..5]… [--comment TARGET=TEXT]… [--ask TARGET=TEXT]… [--endorse SKILL=TEXT]… [--compared FINGERPRINT]',
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
    const { args, options, say, folder, version } = call;
    const out = resolve(needed('--out', options['out']));
    const name = needed('--as', options['as']);
    const file = await readFileBytes(resolve(args[0]!), largestExchange);
    const share = openShare(file);
    const draft = draftOf(call, name, share.content);
    const kept = new KeptFiles(folder);
    const { log } = await call.read();
    const opened = await new KeptShares(kept, 'opened').sightings();
    const people = peopleOf([...sightingsIn(log), ...opened], log);
    const signer = signerOf(people, share.origin.key, share.content.learner.name);
    refuseUncompared(signer, options['compared'] ?? null);
    const key = await keyToSignWith(folder);
    const now = Date.now();
    const { bytes, review: made } = await makeReviewFile(share, draft, { kept, key, now, waymark: version });
    await saveFile(out, bytes, folder);
    const otherwise = message('kept.savedOnly', { file: out });
    await kept.keep('opened', share.origin.hash, file, now, otherwise);
    await kept.keep('given', made.origin.hash, bytes, now, otherwise);
    const counts = countsOf(made.content);
    return {
      json: {
        file: out,
        review: made.origin.hash,
        share: share.origin.hash,
        fingerprint: made.origin.fingerprint,
        ...counts,
      },
      text: say(message('terminal.reviewed', { file: out, counts: sayCounts(counts) })),
    };
  },
};

function draftOf({ lists }: Call, name: string, share: Share): ReviewDraft {
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
  };
}

/** `NAME=VALUE`; the value may have more of the sign. */
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
    throw new UsageError(message('exchange.noSkill', { skill }));
  throw new UsageError(message('exchange.notShared', { skill }));
}

function commentOn(share: Share, target: string, text: string, ask: boolean): Comment {
  const on = targetOf(share, target);
  if (on === undefined) throw new UsageError(message('exchange.noTarget', { target }));
  // The same words in another review of the share are the same comment.
  return { id: sha256(JSON.stringify([on, text, ask])).slice(0, 16), on, text, ask };
}
