import type { HandlersOf } from '../../contract/index.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The request that saves drafts. */
export function drafts(workspace: Workspace): HandlersOf<'drafts'> {
  return {
    async 'drafts:keep'({ field, text }) {
      await workspace.drafts.keep(field, text);
      return null;
    },
  };
}
