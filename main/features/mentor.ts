import type { HandlersOf } from '../../contract/index.ts';
import type { Opened } from '../../contract/mentor.ts';
import { countsOf } from '../../domain/reviews/counts.ts';
import { largestExchange } from '../../domain/formats/envelope.ts';
import { finished, overtaken } from '../../domain/reviews/review-draft.ts';
import type { ReviewDraft } from '../../domain/reviews/review-draft.ts';
import { filesIn, withoutFiles } from '../../domain/formats/share-files.ts';
import { indexPath } from '../../domain/path/path-index.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import { fingerprintOfKey } from '../keys/fingerprint.ts';
import { makeReviewFile, ofShare, reviewsGiven } from '../reviews/give-review.ts';
import { openShare } from '../reviews/open-sealed.ts';
import type { SealedReview, SealedShare } from '../reviews/open-sealed.ts';
import { commentsOf, saidBefore } from '../../domain/reviews/said.ts';
import { openArchivedReview, reviewView } from '../reviews/review-view.ts';
import { reviewName } from '../files/saved-name.ts';
import { isStopped, refuseWrongFingerprint } from '../reviews/signer.ts';
import { knownPeople, whoSigned } from '../workspace/people.ts';
import type { Person } from '../../domain/reviews/people.ts';
import { plainName } from '../store/evidence-files.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The requests of a mentor who reviews the shares of others. None of them changes the progress of this workspace. */
export function mentor(workspace: Workspace): HandlersOf<'mentor'> {
  const { archive, shares, reviewDrafts, keys, files, version } = workspace;

  /** The unfinished review of a share. If a review was given since it was written, from the terminal, that one counts. */
  async function draftOf(share: string, last: SealedReview | undefined): Promise<ReviewDraft | null> {
    const draft = await reviewDrafts.get(share);
    if (draft === null || last === undefined) return draft;
    const givenAt = (await archive.usedAt('given', last.origin.hash)) ?? 0;
    const isOlder = ((await reviewDrafts.writtenAt(share)) ?? 0) < givenAt;
    return isOlder ? overtaken(draft, last.content) : draft;
  }

  async function readKept(hash: string): Promise<Buffer> {
    const file = await archive.read('opened', hash);
    if (file === undefined) throw new WaymarkError('not-found', message('reviews.shareGone'));
    return file;
  }

  /** The last review of an earlier share of the same path by the same learner, with that share. */
  async function lastReview(
    { content, origin }: SealedShare,
    given: readonly SealedReview[],
  ): Promise<(NonNullable<Opened['before']> & { readonly mentor: string }) | null> {
    const earlier = (await shares.opened.all()).filter(
      ({ hash, key, made }) => key === origin.key && hash !== origin.hash && made < content.made.at,
    );
    for (const { hash } of earlier.toSorted((a, b) => (a.made < b.made ? 1 : -1))) {
      const [review] = ofShare(given, hash);
      if (review === undefined) continue;
      const share = openShare(await readKept(hash), 'workspace').content;
      if (share.path.id === content.path.id)
        return { share: withoutFiles(share), review: review.content, mentor: review.origin.key };
    }
    return null;
  }

  return {
    async 'mentor:open'({ share: source, compared }) {
      const bytes =
        'kept' in source ? await readKept(source.kept) : await files.readBytes(source.file, largestExchange);
      const share = openShare(bytes, 'kept' in source ? 'workspace' : 'outside');
      const { content, origin } = share;
      // A share that was signed with an earlier key is still among those sent.
      if ((await keys.publicKey()) === origin.key || (await archive.has('sent', origin.hash)))
        throw new WaymarkError('invalid-input', message('reviews.ownShare'));
      const signer = await whoSigned(workspace, origin.key, content.learner.name);
      refuseWrongFingerprint(signer, compared);
      if (isStopped(signer, compared)) return { stopped: true, signer };
      await archive.store('opened', origin.hash, bytes, Date.now());
      await archive.touch('opened', origin.hash);
      const given = await reviewsGiven(archive);
      const ofThis = ofShare(given, origin.hash);
      const before = await lastReview(share, given);
      const known = commentsOf(given.map(({ content: said, origin: { key: mentor } }) => ({ mentor, said })));
      return {
        stopped: false,
        opened: {
          hash: origin.hash,
          share: withoutFiles(content),
          signer,
          draft: await draftOf(origin.hash, ofThis[0]),
          given: ofThis.map(givenDto),
          last: ofThis[0]?.content ?? null,
          before: before && { share: before.share, review: before.review },
          said: saidBefore(content, known, before && { mentor: before.mentor, said: before.review }),
        },
      };
    },
    async 'mentor:list'() {
      const names = new Map((await knownPeople(workspace)).map(({ key, name }) => [key, name]));
      const given = await reviewsGiven(archive);
      const listed = [];
      for (const { hash, key, claimed, title, made, at } of await shares.opened.all()) {
        const draft = await reviewDrafts.get(hash);
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
    async 'mentor:forget'({ share }) {
      await workspace.forgetShare(share);
      return null;
    },
    async 'mentor:saveFile'({ share: hash, file, name }) {
      const { content } = openShare(await readKept(hash), 'workspace');
      const isNamed = filesIn(content).some((one) => one.hash === file && one.name === name);
      const data = content.files?.find((one) => one.hash === file)?.data;
      if (!isNamed || data === undefined) throw new WaymarkError('not-found', message('reviews.noFile'));
      const saved = await files.save(plainName(name), async () => Buffer.from(data, 'base64'));
      return saved === null ? null : { file: saved };
    },
    async 'mentor:draft'({ share, draft }) {
      await reviewDrafts.keep(share, draft);
      return null;
    },
    async 'mentor:review'({ hash }) {
      const review = await openArchivedReview(archive, 'given', hash);
      const share = openShare(await readKept(review.content.share.hash), 'workspace');
      return reviewView(review, [indexPath(share.content.path)], null);
    },
    async 'mentor:give'({ share: hash, draft: given }) {
      const share = openShare(await readKept(hash), 'workspace');
      const draft = given ?? (await reviewDrafts.get(hash));
      if (draft === null) throw new WaymarkError('invalid-input', message('reviews.emptyReview'));
      const key = await keys.toSign();
      const now = Date.now();
      const made = await makeReviewFile(share, finished(draft), {
        kept: archive,
        key,
        now,
        waymark: version,
      });
      const { content, origin } = made.review;
      const learner = nameOf(await knownPeople(workspace), share);
      const name = reviewName(learner, content.mentor.name, content.made.at);
      const file = await files.save(name, async () => made.bytes);
      if (file === null) return null;
      await archive.store('given', origin.hash, made.bytes, now, message('kept.savedOnly', { file }));
      return { file, review: origin.hash, fingerprint: origin.fingerprint, counts: countsOf(content) };
    },
  };
}

/** The name by which the mentor knows a learner, else the name in the share. */
function nameOf(people: readonly Person[], { content, origin }: SealedShare): string | null {
  return people.find(({ key }) => key === origin.key)?.name ?? content.learner.name;
}

function givenDto({ content, origin }: SealedReview) {
  return { hash: origin.hash, at: content.made.at, counts: countsOf(content) };
}
