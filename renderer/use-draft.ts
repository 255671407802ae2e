import { useSyncExternalStore } from 'react';
import type { DraftField } from './drafts.ts';
import { useWorkspace } from './use-workspace.tsx';

/** What stands in a field: what is being typed, else what is saved. */
export function useDraft(field: DraftField, saved = '') {
  const { drafts } = useWorkspace();
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.get(field));
  return {
    text: draft ?? saved,
    // An empty field is as if nobody had typed into it.
    type: (text: string) => (text === '' && saved === '' ? drafts.drop(field) : drafts.type(field, text)),
    /** Lets go of what was shown here; what has been typed since stays. */
    drop: () => {
      if (draft !== undefined) drafts.drop(field, draft);
    },
  };
}
