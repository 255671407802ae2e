import { useSyncExternalStore } from 'react';
import type { DraftField } from './drafts.ts';
import { useWorkspace } from './use-workspace.tsx';

/** The text of a field: its draft, else the saved text. */
export function useDraft(field: DraftField, saved = '') {
  const { drafts } = useWorkspace();
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.get(field));
  return {
    text: draft ?? saved,
    // An empty field counts as untouched.
    type: (text: string) => (text === '' && saved === '' ? drafts.drop(field) : drafts.type(field, text)),
    /** Discards the draft shown here, unless it has changed since. */
    drop: () => {
      if (draft !== undefined) drafts.drop(field, draft);
    },
  };
}
