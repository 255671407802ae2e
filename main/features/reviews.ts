import type { HandlersOf, Parsed } from '../../contract/index.ts';
import type { Signer } from '../../contract/people.ts';
import { largestExchange } from '../../domain/formats/envelope.ts';
import { choiceOf, importDrafts, planImport } from '../../domain/reviews/import-review.ts';
import { includedSections } from '../../domain/formats/share-sections.ts';
import { withoutFiles } from '../../domain/formats/share-files.ts';
import { filesOf, notesOf, responsesOn } from '../../domain/reviews/make-share.ts';
import { givenComments, reviewsIn } from '../../domain/reviews/effective-reviews.ts';
import type { EventDraft } from '../../domain/progress/events.ts';
import type { CommentProgress } from '../../domain/progress/slices/comments/slice.ts';
import { calendarIn, timeZoneHere } from '../../domain/base/days.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { nameIn, recheckRule } from '../../domain/settings/settings.ts';
import { message } from '../../domain/messages/message.ts';
import { commentField } from '../../contract/draft-fields.ts';
import { agendaPdf } from '../reports/agenda-file.ts';
import { fingerprintOfKey } from '../keys/fingerprint.ts';
import { partsOfReviewsKey } from '../../domain/formats/keys.ts';
import { sha256 } from '../keys/sha256.ts';
import { openReview, openShare } from '../reviews/open-sealed.ts';
import type { SealedReview, SealedShare } from '../reviews/open-sealed.ts';
import { checkReview } from '../reviews/check-review.ts';
import { agenda, mentorIn, opinions, received } from '../../domain/reviews/received.ts';
import { commentsOf, saidBefore } from '../../domain/reviews/said.ts';
import type { ProgressLog } from '../../domain/progress/progress-log.ts';
import { responsesIn } from '../../domain/reviews/responses.ts';
import { sealShare } from '../reviews/seal.ts';
import { readSharedFiles } from '../reviews/shared-files.ts';
import { openArchivedReview, reviewView } from '../reviews/review-view.ts';
import { refuseUnknown } from '../reviews/signer.ts';
import { refuseChanged } from '../files/refuse-changed.ts';
import { savedName } from '../files/saved-name.ts';
import { reportWriting } from '../reports/writing.ts';
import { knownPeople, whoSigned } from '../workspace/people.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The requests of a learner who shares progress and gets reviews. */
export function reviews(workspace: Workspace): HandlersOf<'reviews'> {
  const { store, paths, settings, change, keys, archive, shares, drafts, files: user } = workspace;
  const { fs, version, resources, host } = workspace;

  async function open({ review }: Pick<Parsed<'reviews:look'>, 'review'>) {
    const bytes =
      'file' in review
        ? await user.readBytes(review.file, largestExchange)
        : Buffer.from(review.bytes, 'base64');
    const sealed = openReview(bytes);
    const share = await checkReview(sealed, { archive, key: await keys.publicKey(), now: Date.now() });
    return {
      bytes,
      sealed,
      share,
      signer: await whoSigned(workspace, sealed.origin.key, sealed.content.mentor.name),
    };
  }

  /** Changes the learner's response to a comment of a review that counts. */
  function deal(comment: string, decide: (now: CommentProgress) => EventDraft | undefined) {
    return change((log) => {
      // What the learner said about a comment that is gone can still be changed.
      const known = [...givenComments(reviewsIn(log)), ...responsesIn(log)];
      if (!known.some(({ key }) => key === comment))
        throw new WaymarkError('not-found', message('reviews.noComment'));
      const draft = decide(log.at('comments', comment));
      return draft ? [draft] : [];
    });
  }

  /** A received review: its file or, if that was deleted, what the progress has of it. */
  async function receivedReview(hash: string): Promise<SealedReview> {
    if (await archive.has('received', hash)) return openArchivedReview(archive, 'received', hash);
    for (const [reviewsOf, { all }] of store.log.all('reviews')) {
      const content = all.find((review) => review.hash === hash)?.content;
      if (content === undefined) continue;
      const { mentor: key } = partsOfReviewsKey(reviewsOf);
      return { type: 'review', content, origin: { hash, key, fingerprint: fingerprintOfKey(key) } };
    }
    throw new WaymarkError('not-found', message('reviews.reviewGone'));
  }

  const reviewed = async () => ({
    log: store.log,
    paths: paths.all(store.log),
    people: await knownPeople(workspace),
    files: new Set((await archive.list('received')).map(({ hash }) => hash)),
    sha256,
    fingerprintOf: fingerprintOfKey,
  });

  /** The share that was prepared last. */
  let prepared: { readonly bytes: Buffer; readonly share: SealedShare } | undefined;

  return {
    async 'reviews:prepare'({ path, choice }) {
      const index = paths.get(store.log, path);
      const files = filesOf(index, store.log, choice.without);
      const isWithFiles = includedSections(choice.sections).includes('files');
      const source = {
        index,
        log: store.log,
        name: nameIn(settings.settings),
        now: Date.now(),
        waymark: version,
        recheckRule: recheckRule(settings.settings),
        ...(isWithFiles ? { files: await readSharedFiles(fs, store.files.evidence, files) } : {}),
      };
      const bytes = sealShare(source, choice, await keys.toSign());
      const share = openShare(bytes, 'workspace');
      prepared = { bytes, share };
      const people = await knownPeople(workspace);
      const responses = Map.groupBy(responsesOn(index, store.log, choice.without), ({ mentor }) => mentor);
      return {
        ...shareViewOf(share, store.log),
        bytes: bytes.length,
        notes: notesOf(index, store.log),
        files: { count: files.length, bytes: files.reduce((sum, one) => sum + one.bytes, 0) },
        responses: [...responses].map(([key, all]) => ({
          mentor: { ...mentorIn(people, key), fingerprint: fingerprintOfKey(key) },
          count: all.length,
        })),
      };
    },
    async 'reviews:save'({ hash }) {
      if (prepared?.share.origin.hash !== hash)
        throw new WaymarkError('not-found', message('reviews.notPrepared'));
      const { bytes, share } = prepared;
      const { path, made } = share.content;
      const file = await user.save(savedName(path.id, made.at, 'waymark'), async () => bytes);
      if (file === null) return null;
      await archive.store('sent', hash, bytes, Date.now(), message('kept.savedOnly', { file }));
      return { file };
    },
    'reviews:sent': async () =>
      (await shares.sent.all()).map(({ hash, title, at, sections, skills }) => ({
        hash,
        title,
        at,
        sections,
        skills,
      })),
    async 'reviews:show'({ hash }) {
      const file = await archive.read('sent', hash);
      if (file === undefined) throw new WaymarkError('not-found', message('reviews.sentGone'));
      return shareViewOf(openShare(file, 'workspace'), store.log);
    },
    async 'reviews:forget'({ kind, hash }) {
      await archive.remove(kind, hash);
      return null;
    },
    'reviews:received': async () => received(await reviewed()),
    'reviews:opinions': async ({ subject }) => opinions(await reviewed(), subject),
    async 'reviews:review'({ hash }) {
      const review = await receivedReview(hash);
      const signer = await whoSigned(workspace, review.origin.key, review.content.mentor.name);
      return reviewView(review, paths.all(store.log), signer);
    },
    'reviews:agenda': async () => agenda(await reviewed()),
    async 'reviews:saveAgenda'({ paper, language, locale = settings.settings.locale }) {
      const now = Date.now();
      const calendar = calendarIn(timeZoneHere());
      const source = {
        received: received(await reviewed()),
        name: nameIn(settings.settings),
        now,
        calendar,
      };
      const writing = await reportWriting(language, locale);
      let bytes = 0;
      const file = await user.save(`agenda-${calendar.dayOf(now)}.pdf`, async () => {
        const pdf = await agendaPdf(source, { writing, paper, resources, version, print: host.printToPdf });
        bytes = pdf.length;
        return pdf;
      });
      return file === null ? null : { file, bytes, points: source.received.points.length };
    },
    // Text typed while this answer is saved continues it.
    'reviews:answer': ({ comment, text }) =>
      drafts.rebase(
        commentField('answer', comment),
        deal(comment, (now) =>
          now.answer === text ? undefined : { type: 'comment.answered', comment, text },
        ),
      ),
    'reviews:agree': ({ comment, text: typed, until }) => {
      const text = typed.trim() === '' ? '' : typed;
      return drafts.rebase(
        commentField('agreed', comment),
        deal(comment, ({ agreed }) => {
          const isSame = text === (agreed?.text ?? '') && (text === '' || until === (agreed?.until ?? null));
          return isSame
            ? undefined
            : { type: 'comment.agreed', comment, text, ...(until === null ? {} : { until }) };
        }),
      );
    },
    'reviews:resolve': ({ comment, resolved }) =>
      deal(comment, (now) =>
        now.resolved === resolved ? undefined : { type: 'comment.resolved', comment, resolved },
      ),
    'reviews:plan': ({ comment, planned }) =>
      deal(comment, (now) =>
        now.planned === planned ? undefined : { type: 'comment.planned', comment, planned },
      ),
    'reviews:choose': ({ review: hash }) =>
      change((log) => {
        const choice = choiceOf(log, hash);
        if (choice === undefined) throw new WaymarkError('not-found', message('reviews.noReview'));
        return choice;
      }),
    async 'reviews:look'(input) {
      const opened = await open(input);
      if (input.consent) refuseDoubtful(opened, input.consent);
      const { sealed, signer, share } = opened;
      const { content, origin } = sealed;
      return { hash: origin.hash, content, signer, share, plan: planImport(store.log, sealed) };
    },
    async 'reviews:import'({ review, shown, compared, renamed, unchecked }) {
      const { bytes, sealed, signer, share } = await open({ review });
      const { hash } = sealed.origin;
      refuseChanged(shown, hash);
      refuseDoubtful({ signer, share }, { compared, renamed, unchecked });
      const isUnchecked = share === 'gone';
      const plan = planImport(store.log, sealed);
      if (plan.kind !== 'known') await archive.store('received', hash, bytes, Date.now());
      const made = await change((log) =>
        importDrafts(log, sealed, { hasCompared: compared !== null, isUnchecked }),
      );
      return { review: hash, plan, signer, change: made };
    },
  };
}

/** @throws WaymarkError `untrusted` if the mentor or the share is in doubt and the learner has not decided about it */
function refuseDoubtful(
  { signer, share }: { readonly signer: Signer; readonly share: 'checked' | 'gone' },
  { compared, renamed, unchecked }: NonNullable<Parsed<'reviews:look'>['consent']>,
): void {
  refuseUnknown(signer, compared, renamed);
  if (share === 'gone' && !unchecked) throw new WaymarkError('untrusted', message('reviews.unchecked'));
}

function shareViewOf({ content, origin }: SealedShare, log: ProgressLog) {
  const known = commentsOf(
    [...log.all('reviews')].flatMap(([key, { all }]) =>
      all
        .toReversed()
        .map(({ content: review }) => ({ mentor: partsOfReviewsKey(key).mentor, said: review })),
    ),
  );
  const said = saidBefore(content, known, null);
  return { hash: origin.hash, share: withoutFiles(content), fingerprint: origin.fingerprint, said };
}
