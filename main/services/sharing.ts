import type { Handlers, Parsed } from '../../domain/contract/index.ts';
import type { KnownPerson, Signer } from '../../domain/contract/sharing.ts';
import { largestExchange } from '../../domain/exchange/envelope.ts';
import { importDrafts, planImport } from '../../domain/exchange/import-review.ts';
import { recognise } from '../../domain/exchange/people.ts';
import type { Person } from '../../domain/exchange/people.ts';
import { WaymarkError } from '../../domain/result.ts';
import { message } from '../../domain/words/message.ts';
import { KeptFiles } from '../exchange/kept-files.ts';
import { openReview } from '../exchange/open-sealed.ts';
import type { SealedReview } from '../exchange/open-sealed.ts';
import { fingerprintOfKey, fingerprintWords, isFingerprint, People } from '../exchange/people.ts';
import { publicKeyIn } from '../keys/workspace-key.ts';
import type { FileSystem } from '../store/file-system.ts';
import type { OpenStore } from '../store/open-store.ts';
import type { MakeChange } from './changes.ts';
import type { ReadFile } from './files.ts';

type SharingHandlers = Pick<Handlers, Extract<keyof Handlers, `sharing:${string}`>>;

/** The requests about shares and reviews. @param read reads a file that the learner has chosen or dropped */
export function sharingService(
  store: OpenStore,
  change: MakeChange,
  read: ReadFile<Buffer>,
  fs: FileSystem,
): SharingHandlers {
  const { folder } = store.files;
  const kept = new KeptFiles(folder, fs);
  const people = new People(kept);

  async function open({ review }: Parsed<'sharing:look'>) {
    const bytes =
      'file' in review ? await read(review.file, largestExchange) : Buffer.from(review.bytes, 'base64');
    const sealed = openReview(bytes);
    await refuseForeign(sealed);
    const { key } = sealed.origin;
    return { bytes, sealed, signer: signerOf(await people.all(store.log), key, sealed.content.mentor.name) };
  }

  /** @throws WaymarkError `untrusted` where a review is not by somebody else about a share of this workspace */
  async function refuseForeign({ content, origin }: SealedReview): Promise<void> {
    const own = await publicKeyIn(folder, fs);
    if (own === origin.key) throw new WaymarkError('untrusted', message('exchange.ownReview'));
    // A share that was given before the key was replaced is kept.
    const isOurs = own === content.share.key || (await kept.has('sent', content.share.hash));
    if (!isOurs) throw new WaymarkError('untrusted', message('exchange.otherLearner'));
  }

  return {
    async 'sharing:look'(input) {
      const { sealed, signer } = await open(input);
      const { content, origin } = sealed;
      return { hash: origin.hash, content, signer, plan: planImport(store.log, sealed) };
    },
    async 'sharing:import'({ review, compared }) {
      const { bytes, sealed, signer } = await open({ review });
      refuseUncompared(signer, compared);
      const plan = planImport(store.log, sealed);
      const { hash } = sealed.origin;
      if (plan.kind !== 'known') await kept.keep('received', hash, bytes, Date.now());
      const made = await change((log) => importDrafts(log, sealed, compared !== null));
      return { review: hash, plan, signer, change: made };
    },
    'sharing:people': async () => (await people.all(store.log)).map(personDto),
  };
}

/** @throws WaymarkError `untrusted` where a key must be compared, or what was given is not its fingerprint */
function refuseUncompared({ kind, claimed, fingerprint, people }: Signer, compared: string | null): void {
  if (compared !== null && !isFingerprint(compared, fingerprint))
    throw new WaymarkError('untrusted', message('exchange.notCompared'));
  const [other] = people;
  if (kind === 'changed' && compared === null && other)
    throw new WaymarkError(
      'untrusted',
      message('exchange.changedKey', {
        claimed: claimed ?? '',
        name: other.name ?? '',
        known: other.fingerprint,
        fingerprint,
      }),
    );
}

function signerOf(known: readonly Person[], key: string, claimed: string | null): Signer {
  const recognition = recognise(known, key, claimed);
  const fingerprint = fingerprintOfKey(key);
  const found =
    recognition.kind === 'known'
      ? [recognition.person]
      : recognition.kind === 'changed'
        ? recognition.others
        : [];
  return {
    kind: recognition.kind,
    key,
    claimed,
    fingerprint,
    words: fingerprintWords(fingerprint),
    people: found.map(personDto),
  };
}

function personDto(person: Person): KnownPerson {
  const fingerprint = fingerprintOfKey(person.key);
  return { ...person, fingerprint, words: fingerprintWords(fingerprint) };
}
