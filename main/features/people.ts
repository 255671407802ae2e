import type { Handlers } from '../../contract/index.ts';
import type { Signer } from '../../contract/people.ts';
import { peopleOf, sightingsIn } from '../../domain/exchange/people.ts';
import type { Person } from '../../domain/exchange/people.ts';
import type { KeptShares } from '../exchange/kept-shares.ts';
import { personDto, shownKey, signerOf } from '../exchange/signer.ts';
import { publicKeyIn } from '../keys/workspace-key.ts';
import type { FileSystem } from '../store/file-system.ts';
import type { OpenStore } from '../store/open-store.ts';
import type { MakeChange } from '../workspace/changes.ts';

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
    whoSigned: async (key, claimed) => signerOf(await all(), key, claimed),
    handlers: {
      async 'people:list'() {
        const own = await publicKeyIn(store.files.folder, fs);
        return {
          people: (await all()).map(personDto),
          own: own === undefined ? null : shownKey(own),
        };
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
