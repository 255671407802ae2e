import type { Handlers, HandlersOf } from '../../contract/index.ts';
import { countPath } from '../../domain/path/count-path.ts';
import { maxDocumentBytes } from '../../domain/path/read-document.ts';
import { chosenPathId, pathIds } from '../../domain/standing/paths.ts';
import { takenOf } from '../../domain/standing/standing.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { message } from '../../domain/messages/message.ts';
import { noPath } from '../paths/paths.ts';
import { checkPathFile } from '../paths/read-path.ts';
import { searchOtherPaths } from '../paths/search-paths.ts';
import type { Surroundings, Workspace } from '../workspace/workspace.ts';

/** The request that checks a path file for its author. */
export function pathCheck({ files, resources }: Surroundings): Pick<Handlers, 'paths:check'> {
  return {
    async 'paths:check'({ file }) {
      files.refuseUnchosen(file);
      const { parsed, findings } = await checkPathFile(file, resources);
      return { counts: parsed.ok ? countPath(parsed.path) : null, findings };
    },
  };
}

/** The requests about the paths of the workspace. */
export function paths({
  store,
  paths: all,
  change,
  files,
}: Workspace): Omit<HandlersOf<'paths'>, 'paths:check'> {
  return {
    'paths:list': async () => all.list(store.log),
    async 'paths:available'() {
      return (await all.available(store.log)).map((path) => {
        const { skills, items } = countPath(path);
        const { id, title, version, role } = path;
        return { id, title, version, summary: role.summary, skills, items };
      });
    },
    'paths:search': ({ text }) => searchOtherPaths(all, store.log, text),
    'paths:archived': () => all.archived(store.log),
    async 'paths:add'(source, job) {
      const document =
        'file' in source ? { text: await files.readText(source.file, maxDocumentBytes) } : source;
      const name = await all.keep(document, job);
      const made = await change((log) => {
        const { document: known, removed } = log.at('paths', name.path);
        return known?.hash === name.hash && !removed ? [] : [{ type: 'path.added', ...name }];
      });
      // No event is needed, but this document may replace one that could not be read.
      if (made === null) await all.load(store.log);
      return { path: name.path, change: made, unlikeBundled: await all.unlikeBundled(name.path) };
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
        const group = all.get(log, id).path.choices.find((one) => one.id === choice);
        if (group === undefined)
          throw new WaymarkError('not-found', message('path.noChoice', { path: id, choice }));
        const stranger = skills.find((key) => !group.skills.includes(key));
        if (stranger !== undefined)
          throw new WaymarkError('invalid-input', message('path.notInChoice', { choice, skill: stranger }));
        const before = takenOf(log.at('paths', id).decided, group);
        // A skill that is named twice counts once.
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
