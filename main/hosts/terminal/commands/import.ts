import { sayCounts } from '../../../../domain/reviews/counts.ts';
import type { ImportPlan } from '../../../../domain/reviews/import-review.ts';
import { WaymarkError } from '../../../../domain/base/result.ts';
import { message } from '../../../../domain/messages/message.ts';
import type { Message } from '../../../../domain/messages/message.ts';
import type { Command } from '../command.ts';

const nothing = { ratings: 0, comments: 0, endorsements: 0 };

export const importReview: Command = {
  usage: 'import FILE [--compared FINGERPRINT]',
  summary: message('command.import'),
  takes: [1, 1],
  options: { compared: { type: 'string' } },
  async run({ args, options, translate, request, choose }) {
    try {
      const { review, plan, signer } = await request('reviews:import', {
        review: { file: await choose('review', args[0]!) },
        shown: null,
        compared: options['compared'] ?? null,
      });
      const { kind, added, changed, removed, unchanged } = plan;
      const reason = translate(reasonOf(plan));
      return {
        json: {
          ok: true,
          added,
          unchanged,
          changed,
          removed,
          kind,
          review,
          fingerprint: signer.fingerprint,
          reason,
        },
        text: reason,
      };
    } catch (failure) {
      if (!(failure instanceof WaymarkError)) throw failure;
      const reason = translate(failure.problem.message);
      return { json: { ok: false, added: nothing, unchanged: nothing, reason }, text: '', failure: reason };
    }
  },
};

function reasonOf({ kind, added, changed, removed }: ImportPlan): Message {
  switch (kind) {
    case 'known':
      return message('reviews.importedBefore');
    case 'older':
      return message('reviews.importedOlder');
    case 'new':
      return message('reviews.imported', { added: sayCounts(added) });
    case 'newer':
      return message('reviews.importedNewer', {
        added: sayCounts(added),
        changed: sayCounts(changed),
        removed: sayCounts(removed),
      });
  }
}
