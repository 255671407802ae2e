import type { HandlersOf } from '../../contract/index.ts';
import { personDto, keyView } from '../reviews/signer.ts';
import { knownPeople } from '../workspace/people.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The requests about the people behind the keys. */
export function people(workspace: Workspace): HandlersOf<'people'> {
  const { keys, change } = workspace;
  return {
    async 'people:list'() {
      const own = await keys.publicKey();
      return {
        people: (await knownPeople(workspace)).map(personDto),
        own: own === undefined ? null : keyView(own),
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
        log.at('people', person).compared === compared ? [] : [{ type: 'person.compared', person, compared }],
      ),
  };
}
