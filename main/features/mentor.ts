import type { Handlers } from '../../contract/index.ts';
import type { Opened } from '../../contract/reviewing.ts';
import { countsOf } from '../../domain/exchange/counts.ts';
import { largestExchange } from '../../domain/exchange/envelope.ts';
import type { Person } from '../../domain/exchange/people.ts';
import { finished } from '../../domain/exchange/review-draft.ts';
import { indexPath } from '../../domain/path/path-index.ts';
import { WaymarkError } from '../../domain/result.ts';
import { message } from '../../domain/words/message.ts';
import { fingerprintOfKey } from '../exchange/fingerprint.ts';
import { makeReviewFile, ofShare, reviewsGiven } from '../exchange/give-review.ts';
import type { KeptFiles } from '../exchange/kept-files.ts';
import { openShare } from '../exchange/open-sealed.ts';
import type { SealedReview, SealedShare } from '../exchange/open-sealed.ts';
import type { KeptShares } from '../exchange/kept-shares.ts';
import type { ReviewDrafts } from '../exchange/review-drafts.ts';
import type { Host } from '../kernel/host.ts';
import { openKeptReview, shownReview } from '../exchange/shown-review.ts';
import { keyToSignWith, publicKeyIn } from '../keys/workspace-key.ts';
import { savedName } from '../files/saved-name.ts';
import type { FileSystem } from '../store/file-system.ts';
import type { ReadFile } from './files.ts';
import { isStopped, refuseWrongFingerprint } from '../exchange/signer.ts';
import type { SayWhoSigned } from './people.ts';

/** What the desk of a mentor goes through. */
interface Ways {
  readonly kept: KeptFiles;
  readonly opened: KeptShares;
  readonly drafts: ReviewDrafts;
  readonly fs: FileSystem;
  /** Reads a file that the mentor has chosen or dropped. */
  readonly read: ReadFile<Buffer>;
  readonly save: Host['saveFile'];
  readonly whoSigned: SayWhoSigned;
  readonly people: () => Promise<readonly Person[]>;
  /** Waymark's own version. */
  readonly version: string;
}

/** The requests of a mentor who reviews the shares of others. None touches the progress of this workspace. */
export function reviewingService(
  folder: string,
  { kept, opened, drafts, fs, read, save, whoSigned, people, version }: Ways,
): Pick<Handlers, Extract<keyof Handlers, `reviewing:${string}`>> {
  async function readKept(hash: string): Promise<Buffer> {
    const file = await kept.read('opened', hash);
    if (file === undefined) throw new WaymarkError('not-found', message('exchange.shareGone'));
    return file;
  }

  /** The last review that was given to an earlier share by the same learner of the same path. */
  async function lastReview(
    { content, origin }: SealedShare,
    given: readonly SealedReview[],
  ): Promise<Opened['before']> {
    const earlier = (await opened.all()).filter(
      ({ hash, key, made }) => key === origin.key && hash !== origin.hash && made < content.made.at,
    );
    for (const { hash } of earlier.toSorted((a, b) => (a.made < b.made ? 1 : -1))) {
      const [review] = ofShare(given, hash);
      if (review === undefined) continue;
      const share = openShare(await readKept(hash), 'workspace').content;
      if (share.path.id === content.path.id) return { share, review: review.content };
    }
    return null;
  }

  return {
    async 'reviewing:open'({ share: source, compared }) {
      const bytes = 'kept' in source ? await readKept(source.kept) : await read(source.file, largestExchange);
      const share = openShare(bytes, 'kept' in source ? 'workspace' : 'outside');
      const { content, origin } = share;
      if ((await publicKeyIn(folder, fs)) === origin.key)
        throw new WaymarkError('invalid-input', message('exchange.ownShare'));
      const signer = await whoSigned(origin.key, content.learner.name);
      refuseWrongFingerprint(signer, compared);
      if (isStopped(signer, compared)) return { stopped: true, signer };
      await kept.keep('opened', origin.hash, bytes, Date.now());
      const given = await reviewsGiven(kept);
      return {
        stopped: false,
        opened: {
          hash: origin.hash,
          share: content,
          signer,
          draft: await drafts.get(origin.hash),
          given: ofShare(given, origin.hash).map(givenDto),
          before: await lastReview(share, given),
        },
      };
    },
    async 'reviewing:list'() {
      const names = new Map((await people()).map(({ key, name }) => [key, name]));
      const given = await reviewsGiven(kept);
      const listed = [];
      for (const { hash, key, claimed, title, made, at } of await opened.all()) {
        const draft = await drafts.get(hash);
        listed.push({
          hash,
          learner: names.get(key) ?? claimed,
          fingerprint: fingerprintOfKey(key),
          title,
          made,
          at,
          draft: draft && countsOf(finished(draft)),
          given: ofShare(given, hash).map(givenDto),
        });
      }
      return listed;
    },
    async 'reviewing:draft'({ share, draft }) {
      await drafts.keep(share, draft);
      return null;
    },
    async 'reviewing:review'({ hash }) {
      const review = await openKeptReview(kept, 'given', hash);
      const share = openShare(await readKept(review.content.share.hash), 'workspace');
      return shownReview(review, [indexPath(share.content.path)], null);
    },
    async 'reviewing:give'({ share: hash }) {
      const share = openShare(await readKept(hash), 'workspace');
      const draft = await drafts.get(hash);
      if (draft === null) throw new WaymarkError('invalid-input', message('exchange.emptyReview'));
      const key = await keyToSignWith(folder, fs);
      const now = Date.now();
      const made = await makeReviewFile(share, finished(draft), { kept, key, now, waymark: version });
      const { content, origin } = made.review;
      const name = savedName(content.share.path.id, content.made.at, 'waymark-review');
      const file = await save(name, async () => made.bytes);
      if (file === null) return null;
      await kept.keep('given', origin.hash, made.bytes, now, message('kept.savedOnly', { file }));
      return { file, counts: countsOf(content) };
    },
  };
}

function givenDto({ content, origin }: SealedReview) {
  return { hash: origin.hash, at: content.made.at, counts: countsOf(content) };
}
