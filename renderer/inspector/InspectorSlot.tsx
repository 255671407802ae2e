import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useHandlers } from '../actions/use-actions.tsx';
import { useCommands } from '../commands/commands.tsx';
import { copyText } from '../commands/copy-text.ts';
import { useViewOf, useWorkspace } from '../state/use-workspace.tsx';
import { isTyping } from '../ui/keys.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { asMarkdown } from './as-markdown.ts';
import { Inspector } from './Inspector.tsx';
import styles from './inspector.module.css';
import { switchTime } from './switch-time.ts';
import { itemsToMark, targetsOf } from './targets.ts';
import { useContextMenu } from './use-context-menu.tsx';
import { InspectorProvider, useInspectorState } from './use-inspector.ts';

const nothing: readonly string[] = [];

interface Props {
  /** The key of the selected item or skill, or the row id of an area; undefined if nothing is selected. */
  readonly subject: string | undefined;
  /** Items that are selected together: the actions are about all of them. */
  readonly chosen?: readonly string[];
  /** Selects another subject: a link in the inspector was followed. */
  readonly onSelect: (key: string) => void;
  /** Returns the focus to the list of the screen. */
  readonly focusList: () => void;
  /** Called for Escape first. @returns whether it was used */
  readonly onLeave?: () => boolean;
  /** The screen. */
  readonly children: ReactNode;
}

/** A screen with items, and beside it the inspector for the selected one, with the keys for both. */
export function InspectorSlot({ subject, chosen = nothing, onSelect, focusList, onLeave, children }: Props) {
  const inspector = useInspectorState();
  const commands = useCommands();
  const { t } = useTranslation();
  const index = useViewOf((view) => view.index);
  const workspace = useWorkspace();
  const toasts = useToasts();
  const placed = subject === undefined ? undefined : index.items.get(subject);
  const skill =
    placed?.skill.key ?? (subject !== undefined && index.skills.has(subject) ? subject : undefined);

  /** Opens the inspector if needed and focuses one of its fields. */
  const focusField = (name: string) => () => {
    // Synchronously, so that a learner who types on without a pause types into the field.
    flushSync(() => inspector.set(true));
    document.querySelector<HTMLElement>(`[data-focus=${name}]`)?.focus();
  };
  const close = () => {
    inspector.set(false);
    focusList();
  };
  /** A drawer takes the focus, because the list under it must not be used meanwhile. */
  const open = () => (inspector.isDrawer ? focusField('details')() : inspector.set(true));

  const targets = targetsOf(index, chosen, subject);
  const contextMenu = useContextMenu(targets.isWhole);
  const isEnabled = targets.items.length > 0;
  const mark = (state: 'done' | 'learning' | 'skipped') => () => {
    const items = itemsToMark(targets, state, (key) => workspace.view()!.item(key).state);
    if (items.length > 0) commands.choose(items, state);
    else toasts.show({ tone: 'note', text: t('step.noneOpen') });
  };
  const copy = () => {
    const isCopied = copyText(asMarkdown(workspace.view()!, targets.items));
    toasts.show({
      tone: isCopied ? 'note' : 'problem',
      text: isCopied ? t('step.copied', { count: targets.items.length }) : t('step.notCopied'),
    });
  };
  useHandlers({
    toggle: { run: () => commands.toggle(targets.items), isEnabled: isEnabled && !targets.isWhole },
    done: { run: mark('done'), isEnabled },
    learning: { run: mark('learning'), isEnabled },
    skip: { run: mark('skipped'), isEnabled },
    copy: { run: copy, isEnabled },
    time: {
      run: () => placed !== undefined && commands.runCommand(switchTime(workspace.view()!, placed.key)),
      isEnabled: placed !== undefined,
    },
    note: { run: focusField('note'), isEnabled: skill !== undefined },
    evidence: { run: focusField('evidence'), isEnabled: skill !== undefined },
    rate: {
      run: (key) => skill !== undefined && key !== '' && commands.rate(skill, Number(key)),
      isEnabled: skill !== undefined,
    },
    inspector: { run: () => (inspector.isOpen ? close() : open()) },
    // What was selected a moment ago may not be rendered yet.
    open: { run: focusField('details') },
    leave: {
      run: () => {
        if (onLeave?.()) return;
        if (inspector.isDrawer) close();
        else focusList();
        // An empty list takes no focus, but the field is left all the same.
        if (isTyping(document.activeElement)) document.querySelector<HTMLElement>('main h1')?.focus();
      },
    },
  });

  return (
    <InspectorProvider value={inspector}>
      <div className={styles.slot} data-inspector={inspector.isOpen}>
        <div className={styles.screen} onContextMenu={contextMenu.onContextMenu}>
          {children}
        </div>
        {contextMenu.menu}
        {inspector.isOpen && <Inspector subject={subject} onSelect={onSelect} onClose={close} />}
      </div>
    </InspectorProvider>
  );
}
