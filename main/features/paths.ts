import type { Handlers } from '../../contract/index.ts';
import { maxDocumentBytes } from '../../domain/path/read-document.ts';
import { countPath } from '../../domain/path/count-path.ts';
import { chosenPathId, pathIds } from '../../domain/queries/paths.ts';
import { takenOf } from '../../domain/readiness/standing.ts';
import { WaymarkError } from '../../domain/result.ts';
import { noPath } from '../paths/paths.ts';
import { searchOtherPaths } from '../paths/search-paths.ts';
import type { Paths } from '../paths/paths.ts';
import type { OpenStore } from '../store/open-store.ts';
import type { MakeChange } from '../workspace/changes.ts';
import type { ReadFile } from './files.ts';
import { message } from '../../domain/words/message.ts';

/** The requests about the paths of the workspace. */
export function pathsService(
  store: OpenStore,
  paths: Paths,
  change: MakeChange,
  read: ReadFile,
): Pick<Handlers, Extract<keyof Handlers, `paths:${string}`>> {
  return {
    'paths:list': async () => paths.list(store.log),
    async 'paths:available'() {
      return (await paths.available(store.log)).map((path) => {
        const { skills, items } = countPath(path);
        const { id, title, version, role } = path;
        return { id, title, version, summary: role.summary, skills, items };
      });
    },
    'paths:search': ({ text }) => searchOtherPaths(paths, store.log, text),
    'paths:archived': () => paths.archived(store.log),
    async 'paths:add'(source, job) {
      const document = 'file' in source ? { text: await read(source.file, maxDocumentBytes) } : source;
      const name = await paths.keep(document, job);
      const made = await change((log) => {
        const { document, removed } = log.at('paths', name.path);
        return document?.hash === name.hash && !removed ? [] : [{ type: 'path.added', ...name }];
      });
      // Nothing new to say, but a document that could not be read may be there again.
      if (made === null) await paths.load(store.log);
      return { path: name.path, change: made };
    },
    'paths:remove': ({ id }) =>
      change((log) => {
        const ids = pathIds(log);
        if (!ids.includes(id)) throw noPath(id);
        if (ids.length === 1) throw new WaymarkError('invalid-input', message('path.onlyOne'));
        return [{ type: 'path.removed', path: id }];
      }),
    'paths:decide': ({ id, choice, skills }) =>
      change((log) => {
        const group = paths.get(log, id).path.choices.find((one) => one.id === choice);
        if (group === undefined)
          throw new WaymarkError('not-found', message('path.noChoice', { path: id, choice }));
        const stranger = skills.find((key) => !group.skills.includes(key));
        if (stranger !== undefined)
          throw new WaymarkError('invalid-input', message('path.notInChoice', { choice, skill: stranger }));
        const before = takenOf(log.at('paths', id).decided, group);
        // One that is named twice is taken once.
        const taken = [...new Set(skills)];
        return before !== undefined && before.join() === taken.join()
          ? []
          : [{ type: 'path.decided', path: id, choice, skills: taken }];
      }),
    'paths:choose': ({ id }) =>
      change((log) => {
        if (!pathIds(log).includes(id)) throw noPath(id);
        return chosenPathId(log) === id ? [] : [{ type: 'path.chosen', path: id }];
      }),
  };
}
