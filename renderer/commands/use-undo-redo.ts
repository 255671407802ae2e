import { useTranslation } from 'react-i18next';
import { subjectOf } from '../../domain/history/describe-event.ts';
import { send } from '../state/api.ts';
import { useCommands } from './commands.tsx';
import { useNavigation } from '../navigation/navigation.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useDescribeEvent } from '../state/use-describe-event.ts';
import { useWorkspace } from '../state/use-workspace.tsx';
import { useShowInPath } from '../navigation/use-show-in-path.ts';
import type { WorkspaceView } from '../state/workspace.ts';

type Direction = 'undo' | 'redo';
type Step = NonNullable<WorkspaceView['undo']>;

/** Undo and redo, and steps described in words. Both show what they change: in the path, and as a message. */
export function useUndoRedo() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const commands = useCommands();
  const workspace = useWorkspace();
  const describeEvent = useDescribeEvent();
  const showInPath = useShowInPath();
  const { show } = useToasts();

  const describe = ({ event, count, skill }: Step): string => describeEvent(event, false, count, skill);

  async function take(direction: Direction): Promise<void> {
    const back = direction === 'undo' ? 'redo' : 'undo';
    const answer = send(`progress:${direction}`, {});
    if (!(await commands.runCommand(answer))) return;
    // Describe the step that main actually changed: the window may have known only an earlier one.
    const step = (await answer)?.[back];
    if (!step) return;
    const [, subject] = subjectOf(step.event) ?? [];
    const isOnPath = navigation.view().screen === 'path';
    const canShow = subject !== undefined && showInPath.has(subject);
    // Somebody on the skill whose items changed stays there.
    const { active } = navigation.view().path;
    const isThere = step.count > 1 && active !== null && active === step.skill;
    if (canShow && isOnPath && !isThere) showInPath(subject);
    show({
      text: t(`step.${direction}`, { what: describe(step) }),
      tone: 'note',
      actions: [
        ...(canShow && !isOnPath ? [{ text: t('step.show'), onPress: () => showInPath(subject) }] : []),
        { text: t(`action.${back}`), onPress: () => takeIfLast(back, step) },
      ],
    });
  }
  /** A message stays for a while, and by then its step may no longer be the last one. */
  function takeIfLast(direction: Direction, { event }: Step): void {
    if (workspace.view()?.[direction]?.event.id === event.id) return void take(direction);
    show({ tone: 'note', text: t('step.later') });
  }

  return { describe, undo: () => void take('undo'), redo: () => void take('redo') };
}
