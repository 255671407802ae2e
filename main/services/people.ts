import type { Handlers } from '../../domain/contract/index.ts';
import type { KnownPerson, Signer } from '../../domain/contract/people.ts';
import { peopleOf, recognise, sightingsIn } from '../../domain/exchange/people.ts';
import type { Person } from '../../domain/exchange/people.ts';
import { WaymarkError } from '../../domain/result.ts';
import { message } from '../../domain/words/message.ts';
import { fingerprintOfKey, fingerprintWords, isFingerprint } from '../exchange/fingerprint.ts';
import type { KeptShares } from '../exchange/kept-shares.ts';
import { publicKeyIn } from '../keys/workspace-key.ts';
import type { FileSystem } from '../store/file-system.ts';
import type { OpenStore } from '../store/open-store.ts';
import type { MakeChange } from './changes.ts';

/** Says who signed a file, as far as it is known. @param claimed the name that the file gives */
export type SayWhoSigned = (key: string, claimed: string | null) => Promise<Signer>;

interface PeopleService {
  readonly handlers: Pick<Handlers, Extract<keyof Handlers, `people:${string}`>>;
  readonly whoSigned: SayWhoSigned;
  readonly all: () => Promise<readonly Person[]>;
}

/** The requests about the people behind the keys. */
export function peopleService(
  store: OpenStore,
  change: MakeChange,
  opened: KeptShares,
  fs: FileSystem,
): PeopleService {
  const all = async () => peopleOf([...sightingsIn(store.log), ...(await opened.sightings())], store.log);
  return {
    all,
    async whoSigned(key, claimed) {
      const recognition = recognise(await all(), key, claimed);
      const people =
        recognition.kind === 'known'
          ? [recognition.person]
          : recognition.kind === 'changed'
            ? recognition.others
            : [];
      return { kind: recognition.kind, claimed, ...shownKey(key), people: people.map(personDto) };
    },
    handlers: {
      async 'people:list'() {
        const own = await publicKeyIn(store.files.folder, fs);
        const { key: _, ...shown } = own === undefined ? { key: '' } : shownKey(own);
        return { people: (await all()).map(personDto), own: 'words' in shown ? shown : null };
      },
      'people:name': ({ person, name }) =>
        change((log) =>
          log.at('people', person).name === name
            ? []
            : [{ type: 'person.named', person, ...(name === null ? {} : { name }) }],
        ),
      'people:compare': ({ person, compared }) =>
        change((log) =>
          log.at('people', person).compared === compared
            ? []
            : [{ type: 'person.compared', person, compared }],
        ),
    },
  };
}

/** A key as people compare it. */
function shownKey(key: string) {
  const fingerprint = fingerprintOfKey(key);
  return { key, fingerprint, words: fingerprintWords(fingerprint) };
}

function personDto(person: Person): KnownPerson {
  return { ...person, ...shownKey(person.key) };
}

/** Whether nothing of a file may be taken in before its key is compared. */
export function isStopped({ kind }: Signer, compared: string | null): boolean {
  return kind === 'changed' && compared === null;
}

/** @throws WaymarkError `untrusted` where what was given is not the fingerprint of the file's key */
export function refuseWrongFingerprint({ fingerprint }: Signer, compared: string | null): void {
  if (compared !== null && !isFingerprint(compared, fingerprint))
    throw new WaymarkError('untrusted', message('exchange.notCompared'));
}

/** @throws WaymarkError `untrusted` where the key must be compared first, or was not */
export function refuseUncompared(signer: Signer, compared: string | null): void {
  refuseWrongFingerprint(signer, compared);
  const { claimed, fingerprint, people } = signer;
  const [other] = people;
  if (isStopped(signer, compared) && other)
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
