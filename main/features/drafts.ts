import type { HandlersOf } from '../../contract/index.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Saves what is being typed. */
export function drafts(workspace: Workspace): HandlersOf<'drafts'> {
  return {
    async 'drafts:keep'({ field, text }) {
      await workspace.drafts.keep(field, text);
      return null;
    },
  };
}
