import { useEffect, useRef, useState } from 'react';
import { useCommands } from '../../commands.ts';
import { useView } from '../../use-workspace.tsx';
import { Notices } from '../../frame/Notices.tsx';
import { ShortcutSheet } from '../../frame/ShortcutSheet.tsx';
import { Sidebar } from '../../frame/Sidebar.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import { Filters } from './Filters.tsx';
import { PathTree } from './PathTree.tsx';
import { usePathState } from './path-state.ts';
import styles from './path.module.css';
import { SkipDialog } from './SkipDialog.tsx';
import { StandingStrip } from './StandingStrip.tsx';
import { pathActions, useShortcuts } from './use-path-actions.ts';

/** The whole window on the path: sidebar, list, inspector. */
export function PathScreen() {
  const { index } = useView();
  const path = usePathState();
  const commands = useCommands();
  const [skipping, setSkipping] = useState<string>();
  const [helping, setHelping] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const focusIn = (selector: string) => () => document.querySelector<HTMLElement>(selector)?.focus();

  const actions = pathActions(path, commands, {
    focusList: () => list.current?.focus(),
    focusSearch: focusIn('[data-focus=search]'),
    focusNote: focusIn('[data-focus=note]'),
    focusEvidence: focusIn('[data-focus=evidence]'),
    askWhySkipped: setSkipping,
    showShortcuts: () => setHelping(true),
  });
  useShortcuts(actions);

  const { title, role } = index.path;
  useEffect(() => {
    document.title = title;
    list.current?.focus();
  }, [title]);

  return (
    <div className={styles.frame}>
      <Sidebar commands={commands} onHelp={() => setHelping(true)} />
      <main className={styles.main}>
        <Notices />
        <header className={styles.head}>
          <h1>{title}</h1>
          <p>{role.summary}</p>
        </header>
        <StandingStrip path={path} />
        <Filters path={path} />
        <PathTree ref={list} path={path} commands={commands} />
      </main>
      <Inspector path={path} commands={commands} onSkip={setSkipping} />
      <SkipDialog
        item={skipping}
        onSkip={(item, reason) => commands.mark(item, 'skipped', reason)}
        onClose={() => {
          setSkipping(undefined);
          list.current?.focus();
        }}
      />
      <ShortcutSheet actions={actions} isOpen={helping} onClose={() => setHelping(false)} />
    </div>
  );
}
