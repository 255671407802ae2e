import { createContext, use, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../contract/index.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { State } from '../../domain/base/states.ts';
import { send } from '../state/api.ts';
import { SkipDialog } from './SkipDialog.tsx';
import { useSayDone } from './use-say-done.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { useReportError } from '../state/use-report-error.ts';
import { useWorkspace } from '../state/use-workspace.tsx';
import type { Workspace } from '../state/workspace.ts';

/** Actions that change the workspace. Each one tells the learner if it fails. */
export interface Commands {
  /** Marks items. Several are one step, which can be undone at once. */
  mark(items: readonly string[], state: State, reason?: string): void;
  /** Marks items, but asks for the reason before skipping them. */
  choose(items: readonly string[], state: State): void;
  /** Marks items as done, or as to do if all of them are done. */
  toggle(items: readonly string[]): void;
  /** Saves the typed draft of the note of an item or a skill. */
  finishNote(key: string): void;
  rate(skill: string, level: number | null): void;
  changeSettings(change: Partial<Settings>): void;
  choosePath(id: string): void;
  /** Chooses these skills of a choice group of the path; an empty list means *not yet*. */
  decide(choice: string, skills: readonly string[]): void;
  /** Adds a path that Waymark comes with, or that is in a file, and goes to it. */
  addPath(source: Input<'paths:add'>, request?: typeof send): Promise<boolean>;
  /** Goes to a made-up learner to look around, or back to the learner's own progress. */
  showSample(shown: boolean): void;
  /** Waits for other work on the workspace; false where it failed, and the learner was told. */
  runCommand(work: Promise<unknown>): Promise<boolean>;
}

/** How many items a message names. */
const mostNamed = 5;

const CommandsContext = createContext<Commands | null>(null);

export function useCommands(): Commands {
  const commands = use(CommandsContext);
  if (commands === null) throw new Error('There are no commands around this component.');
  return commands;
}

/** Provides the commands, and shows the skip dialog that one of them needs. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const workspace = useWorkspace();
  const reportError = useReportError();
  const { clearProblems, show } = useToasts();
  const sayDone = useSayDone();
  const { t } = useTranslation();
  const [skipping, setSkipping] = useState<readonly string[]>();

  const commands = useMemo(
    () =>
      commandsOn(
        workspace,
        {
          reportError,
          clearProblems,
          markedAll: (count, state) =>
            sayDone(t('step.marked', { count, state: t(`message.state.${state}`) })),
          chosen: (title) => sayDone(t('paths.chosen', { title })),
          added({ id, title }) {
            show({
              tone: 'note',
              text: t('paths.added'),
              actions: [
                {
                  text: t('paths.backTo', { title }),
                  onPress: () => void send('paths:choose', { id }).catch(reportError),
                },
              ],
            });
          },
          unlikeBundled(items) {
            const named = items.slice(0, mostNamed).join(', ');
            const more = items.length - mostNamed;
            const all = more > 0 ? t('message.path.andMore', { items: named, count: more }) : named;
            show({ tone: 'note', text: t('message.path.unlikeBundled', { items: all }) });
          },
        },
        setSkipping,
      ),
    [workspace, reportError, clearProblems, show, sayDone, t],
  );
  return (
    <CommandsContext value={commands}>
      {children}
      <SkipDialog
        items={skipping}
        onSkip={(items, reason) => commands.mark(items, 'skipped', reason)}
        onClose={() => setSkipping(undefined)}
      />
    </CommandsContext>
  );
}

function commandsOn(
  workspace: Workspace,
  tell: {
    reportError(failure: unknown): void;
    clearProblems(): void;
    /** Says that several items were marked. */
    markedAll(count: number, state: State): void;
    /** Says which path is the current one now. */
    chosen(title: string): void;
    /** Says that a path was added and is the current one; `before` is the one to go back to. */
    added(before: { readonly id: string; readonly title: string }): void;
    /** Names the items in which an added path is not the one that Waymark comes with. */
    unlikeBundled(items: readonly string[]): void;
  },
  askWhySkipped: (items: readonly string[]) => void,
): Commands {
  const runCommand: Commands['runCommand'] = (work) =>
    work.then(
      () => {
        tell.clearProblems();
        return true;
      },
      (failure: unknown) => {
        tell.reportError(failure);
        return false;
      },
    );
  const mark: Commands['mark'] = (items, state, reason) => {
    if (items.length === 0) return;
    const isMarked = runCommand(workspace.mark(items, state, reason));
    if (items.length > 1) void isMarked.then((worked) => worked && tell.markedAll(items.length, state));
  };
  return {
    runCommand,
    mark,
    choose: (items, state) => (state === 'skipped' ? askWhySkipped(items) : mark(items, state)),
    toggle(items) {
      const { item } = workspace.view()!;
      mark(items, items.every((key) => item(key).state === 'done') ? 'todo' : 'done');
    },
    finishNote: (key) => void runCommand(workspace.finishNote(key)),
    rate: (skill, level) => void runCommand(send('progress:rate', { skill, level })),
    decide: (choice, skills) =>
      void runCommand(send('paths:decide', { id: workspace.view()!.index.path.id, choice, skills })),
    choosePath: (id) =>
      void runCommand(send('paths:choose', { id })).then(
        (worked) => worked && tell.chosen(workspace.view()!.paths.find((one) => one.id === id)?.title ?? id),
      ),
    addPath: (source, request = send) =>
      runCommand(
        request('paths:add', source).then(async ({ path, unlikeBundled }) => {
          const { id, title } = workspace.view()!.index.path;
          await send('paths:choose', { id: path });
          if (unlikeBundled.length > 0) tell.unlikeBundled(unlikeBundled);
          else if (path !== id) tell.added({ id, title });
        }),
      ),
    showSample: (shown) => void runCommand(send('workspace:showSample', { shown })),
    changeSettings: (change) => void runCommand(workspace.changeSettings(change)),
  };
}
