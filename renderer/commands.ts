import type { State } from '../domain/progress/states.ts';
import { send } from './api.ts';
import { useToast } from './ui/Toasts.tsx';
import { useWorkspace } from './use-workspace.tsx';
import { problemOf } from './workspace.ts';

/** What changes progress, each telling the learner where the disk refused it. */
export interface Commands {
  mark(item: string, state: State, reason?: string): void;
  /** Done, or to do again. */
  toggle(item: string): void;
  rate(skill: string, level: number | null): void;
  undo(): void;
  redo(): void;
}

export function useCommands(): Commands {
  const workspace = useWorkspace();
  const toast = useToast();
  const say = (work: Promise<unknown>) =>
    void work.catch((failure: unknown) => toast(problemOf(failure).message));
  const mark: Commands['mark'] = (item, state, reason) => say(workspace.mark(item, state, reason));
  return {
    mark,
    toggle: (item) => mark(item, workspace.view()!.item(item).state === 'done' ? 'todo' : 'done'),
    rate: (skill, level) => say(send('progress:rate', { skill, level })),
    undo: () => say(send('progress:undo', {})),
    redo: () => say(send('progress:redo', {})),
  };
}
