import type { Handlers, Parsed } from '../../contract/index.ts';
import { largestExchange } from '../../domain/exchange/envelope.ts';
import { importDrafts, planImport } from '../../domain/exchange/import-review.ts';
import { notesOf } from '../../domain/exchange/make-share.ts';
import { givenComments, reviewsIn } from '../../domain/exchange/mentors.ts';
import type { Person } from '../../domain/exchange/people.ts';
import type { EventDraft } from '../../domain/progress/events.ts';
import type { CommentProgress } from '../../domain/progress/slices/comments/slice.ts';
import { calendarIn, timeZoneHere } from '../../domain/report/days.ts';
import { nameIn } from '../../domain/settings/settings.ts';
import { WaymarkError } from '../../domain/result.ts';
import { message } from '../../domain/words/message.ts';
import type { KeptFiles } from '../exchange/kept-files.ts';
import { KeptShares } from '../exchange/kept-shares.ts';
import { openReview, openShare } from '../exchange/open-sealed.ts';
import type { SealedReview, SealedShare } from '../exchange/open-sealed.ts';
import { agendaPdf } from '../exchange/agenda-file.ts';
import { opinions, received } from '../exchange/received.ts';
import { openKeptReview, shownReview } from '../exchange/shown-review.ts';
import { sealShare } from '../exchange/seal.ts';
import { refuseUncompared } from '../exchange/signer.ts';
import type { Host } from '../kernel/host.ts';
import { keyToSignWith, publicKeyIn } from '../keys/workspace-key.ts';
import type { Paths } from '../paths/paths.ts';
import { savedName } from '../files/saved-name.ts';
import { refuseChanged } from '../files/refuse-changed.ts';
import { reportWriting } from '../reports/writing.ts';
import type { FileSystem } from '../store/file-system.ts';
import type { OpenStore } from '../store/open-store.ts';
import type { MakeChange } from '../workspace/changes.ts';
import type { ReadFile } from './files.ts';
import type { SayWhoSigned } from './people.ts';
import type { SettingsService } from '../workspace/settings-file.ts';

/** What the sharing of a workspace goes through. */
interface Ways {
  readonly kept: KeptFiles;
  readonly fs: FileSystem;
  /** Reads a file that the learner has chosen or dropped. */
  readonly read: ReadFile<Buffer>;
  readonly whoSigned: SayWhoSigned;
  readonly people: () => Promise<readonly Person[]>;
  readonly save: Host['saveFile'];
  readonly print: Host['printToPdf'];
  /** The folder of what Waymark comes with. */
  readonly resources: string;
  /** Waymark's own version. */
  readonly version: string;
}

/** The requests of a learner who shares and gets reviews. */
export function sharingService(
  store: OpenStore,
  paths: Paths,
  settings: Pick<SettingsService, 'settings'>,
  change: MakeChange,
  { kept, fs, read, whoSigned, people, save, version, resources, print }: Ways,
): Pick<Handlers, Extract<keyof Handlers, `sharing:${string}`>> {
  const sent = new KeptShares(kept, 'sent');

  async function open({ review }: Parsed<'sharing:look'>) {
    const bytes =
      'file' in review ? await read(review.file, largestExchange) : Buffer.from(review.bytes, 'base64');
    const sealed = openReview(bytes);
    await refuseForeign(sealed);
    return { bytes, sealed, signer: await whoSigned(sealed.origin.key, sealed.content.mentor.name) };
  }

  /** @throws WaymarkError `untrusted` where a review is not by somebody else about a share of this workspace */
  async function refuseForeign({ content, origin }: SealedReview): Promise<void> {
    const own = await publicKeyIn(store.files.folder, fs);
    if (own === origin.key) throw new WaymarkError('untrusted', message('exchange.ownReview'));
    // A share that was given before the key was replaced is kept.
    const isOurs = own === content.share.key || (await kept.has('sent', content.share.hash));
    if (!isOurs) throw new WaymarkError('untrusted', message('exchange.otherLearner'));
  }

  /** Changes what the learner did about a comment that a review has. */
  function deal(comment: string, decide: (now: CommentProgress) => EventDraft | undefined) {
    return change((log) => {
      if (!givenComments(reviewsIn(log)).some(({ key }) => key === comment))
        throw new WaymarkError('not-found', message('exchange.noComment'));
      const draft = decide(log.at('comments', comment));
      return draft ? [draft] : [];
    });
  }

  const told = async () => ({ log: store.log, paths: paths.all(store.log), people: await people() });

  /** The share that was prepared last. */
  let prepared: { readonly bytes: Buffer; readonly share: SealedShare } | undefined;

  return {
    async 'sharing:prepare'({ path, choice }) {
      const index = paths.get(store.log, path);
      const source = {
        index,
        log: store.log,
        name: nameIn(settings.settings),
        now: Date.now(),
        waymark: version,
      };
      const bytes = sealShare(source, choice, await keyToSignWith(store.files.folder, fs));
      const share = openShare(bytes, 'workspace');
      prepared = { bytes, share };
      const notes = notesOf(index, store.log).map(([item, note]) => ({
        item,
        text: index.items.get(item)!.item.text,
        note,
      }));
      return { ...shownOf(share), bytes: bytes.length, notes };
    },
    async 'sharing:save'({ hash }) {
      if (prepared?.share.origin.hash !== hash)
        throw new WaymarkError('not-found', message('exchange.notPrepared'));
      const { bytes, share } = prepared;
      const { path, made } = share.content;
      const file = await save(savedName(path.id, made.at, 'waymark'), async () => bytes);
      if (file === null) return null;
      await kept.keep('sent', hash, bytes, Date.now(), message('kept.savedOnly', { file }));
      return { file };
    },
    'sharing:sent': async () =>
      (await sent.all()).map(({ hash, title, at, sections, skills }) => ({
        hash,
        title,
        at,
        sections,
        skills,
      })),
    async 'sharing:show'({ hash }) {
      const file = await kept.read('sent', hash);
      if (file === undefined) throw new WaymarkError('not-found', message('exchange.sentGone'));
      return shownOf(openShare(file, 'workspace'));
    },
    'sharing:received': async () => received(await told()),
    'sharing:opinions': async ({ subject }) => opinions(await told(), subject),
    async 'sharing:review'({ hash }) {
      const review = await openKeptReview(kept, 'received', hash);
      const signer = await whoSigned(review.origin.key, review.content.mentor.name);
      return shownReview(review, paths.all(store.log), signer);
    },
    async 'sharing:agenda'({ paper, language, locale }) {
      const now = Date.now();
      const calendar = calendarIn(timeZoneHere());
      const source = {
        received: received(await told()),
        name: nameIn(settings.settings),
        now,
        calendar,
      };
      const writing = reportWriting(language, locale);
      const file = await save(`agenda-${calendar.dayOf(now)}.pdf`, () =>
        agendaPdf(source, { writing, paper, resources, version, print }),
      );
      return file === null ? null : { file };
    },
    'sharing:answer': ({ comment, text }) =>
      deal(comment, (now) => (now.answer === text ? undefined : { type: 'comment.answered', comment, text })),
    'sharing:resolve': ({ comment, resolved }) =>
      deal(comment, (now) =>
        now.resolved === resolved ? undefined : { type: 'comment.resolved', comment, resolved },
      ),
    'sharing:plan': ({ comment, planned }) =>
      deal(comment, (now) =>
        now.planned === planned ? undefined : { type: 'comment.planned', comment, planned },
      ),
    async 'sharing:look'(input) {
      const { sealed, signer } = await open(input);
      const { content, origin } = sealed;
      return { hash: origin.hash, content, signer, plan: planImport(store.log, sealed) };
    },
    async 'sharing:import'({ review, shown, compared }) {
      const { bytes, sealed, signer } = await open({ review });
      const { hash } = sealed.origin;
      refuseChanged(shown, hash);
      refuseUncompared(signer, compared);
      const plan = planImport(store.log, sealed);
      if (plan.kind !== 'known') await kept.keep('received', hash, bytes, Date.now());
      const made = await change((log) => importDrafts(log, sealed, compared !== null));
      return { review: hash, plan, signer, change: made };
    },
  };
}

function shownOf({ content, origin }: SealedShare) {
  return { hash: origin.hash, share: content, fingerprint: origin.fingerprint };
}
