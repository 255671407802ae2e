import { sayCounts } from '../../../../domain/reviews/counts.ts';
import type { ImportPlan } from '../../../../domain/reviews/import-review.ts';
import { keyOfTarget } from '../../../../domain/reviews/title-of-target.ts';
import { WaymarkError } from '../../../../domain/base/result.ts';
import { message } from '../../../../domain/messages/message.ts';
import type { Message } from '../../../../domain/messages/message.ts';
import type { Answer, Call, Command } from '../command.ts';

const nothing = { ratings: 0, comments: 0, endorsements: 0 };

export const importReview: Command = {
  usage: 'import FILE [--compared FINGERPRINT] [--renamed] [--unchecked] [--dry-run]',
  summary: message('command.import'),
  takes: [1, 1],
  options: {
    compared: { type: 'string' },
    renamed: { type: 'boolean' },
    unchecked: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  async run(call) {
    try {
      return await (call.flags.has('dry-run') ? look(call) : take(call));
    } catch (failure) {
      if (!(failure instanceof WaymarkError)) throw failure;
      const reason = call.translate(failure.problem.message);
      return { json: { ok: false, added: nothing, unchanged: nothing, reason }, text: '', failure: reason };
    }
  },
};

async function take({ args, options, flags, translate, request, choose }: Call): Promise<Answer> {
  const { review, plan, signer } = await request('reviews:import', {
    review: { file: await choose('review', args[0]!) },
    shown: null,
    ...consentOf({ options, flags }),
  });
  const reason = translate(outcome(plan, true));
  return { json: { ok: true, ...facts(plan, review, signer.fingerprint), reason }, text: reason };
}

/** Says what an import would change, above all what would go, and changes nothing. */
async function look({ args, options, flags, translate, request, choose }: Call): Promise<Answer> {
  const { hash, plan, signer, share } = await request('reviews:look', {
    review: { file: await choose('review', args[0]!) },
    consent: consentOf({ options, flags }),
  });
  const reason = translate(outcome(plan, false));
  return {
    json: {
      ok: true,
      dryRun: true,
      ...facts(plan, hash, signer.fingerprint),
      share,
      diff: plan.diff,
      reason,
    },
    text: [reason, ...leaving(plan).map(translate)].join('\n'),
  };
}

/** What the options decide about a mentor or a share in doubt. */
function consentOf({ options, flags }: Pick<Call, 'options' | 'flags'>) {
  return {
    compared: options['compared'] ?? null,
    renamed: flags.has('renamed'),
    unchecked: flags.has('unchecked'),
  };
}

function facts(
  { kind, added, changed, removed, unchanged }: ImportPlan,
  review: string,
  fingerprint: string,
) {
  return { added, unchanged, changed, removed, kind, review, fingerprint };
}

/** What an import changed, or would change. */
function outcome({ kind, added, changed, removed }: ImportPlan, isDone: boolean): Message {
  switch (kind) {
    case 'known':
      return message(isDone ? 'reviews.importedBefore' : 'reviews.wouldChangeNothing');
    case 'older':
      return message(isDone ? 'reviews.importedOlder' : 'reviews.wouldKeep');
    case 'new':
      return message(isDone ? 'reviews.imported' : 'reviews.wouldImport', { added: sayCounts(added) });
    case 'newer':
      return message(isDone ? 'reviews.importedNewer' : 'reviews.wouldReplace', {
        added: sayCounts(added),
        changed: sayCounts(changed),
        removed: sayCounts(removed),
      });
  }
}

/** A line for each part that would no longer count. */
function leaving({ diff }: ImportPlan): readonly Message[] {
  const gone = <T>(pairs: readonly { readonly was: T | null; readonly is: T | null }[]) =>
    pairs.flatMap(({ was, is }) => (was !== null && is === null ? [was] : []));
  return [
    ...gone(diff.ratings).map(({ skill }) => message('reviews.wouldGo', { title: skill })),
    ...gone(diff.comments).map(({ on, text }) =>
      message('reviews.wouldGoWith', { title: keyOfTarget(on) ?? message('reviews.whole'), text }),
    ),
    ...gone(diff.endorsements).map(({ skill, text }) =>
      message('reviews.wouldGoWith', { title: skill, text }),
    ),
  ];
}
