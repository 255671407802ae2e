import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { goTo } from '../actions/list.ts';
import type { ActionId } from '../actions/list.ts';
import { useHandlers, useKeyboard } from '../actions/use-actions.tsx';
import type { Handler, Handlers } from '../actions/registry.ts';
import { startView, useNavigation, useWhere } from '../navigation/navigation.tsx';
import { useShowInPath } from '../navigation/use-show-in-path.ts';
import { useScreens } from '../navigation/screen-table.ts';
import { focusSearch } from '../ui/SearchInput.tsx';
import { ToastBar, useToasts } from '../ui/Toasts.tsx';
import { useUndoRedo } from '../commands/use-undo-redo.ts';
import { useViewOf } from '../state/use-workspace.tsx';
import { Banners } from './Banners.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FileDialog } from './files/FileDialog.tsx';
import styles from './frame.module.css';
import { Palette } from './palette/Palette.tsx';
import { Placement } from './placement/Placement.tsx';
import { Recheck } from './recheck/Recheck.tsx';
import { QuickAdd } from './palette/QuickAdd.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { Sidebar } from './Sidebar.tsx';
import { usePendingFiles } from './use-pending-files.ts';
import { useDroppedFiles, useIncomingScreen } from './use-open-file.ts';
import { useAnnouncedChanges } from './use-announced-changes.ts';
import { actionName, whyNot } from './action-words.ts';
import { goToContent, goToRegion } from './regions.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useModality } from './use-modality.ts';
import { usePlanActions } from './use-plan-actions.ts';
import { useTools } from './use-tools.ts';
import { useNativeMenu } from './use-native-menu.ts';

/** The frame around the screens: sidebar, banners, and the actions that work everywhere. */
export function Frame() {
  const screens = useScreens();
  const canUndo = useViewOf(({ undo, isMarking }) => undo !== null || isMarking);
  const canRedo = useViewOf(({ redo }) => redo !== null);
  const title = useViewOf(({ index }) => index.path.title);
  const letterKeys = useViewOf(({ settings }) => settings.letterKeys);
  const { screen } = useWhere();
  const navigation = useNavigation();
  const { t } = useTranslation();
  const showInPath = useShowInPath();
  const steps = useUndoRedo();
  const toasts = useToasts();
  const isFileOver = useDroppedFiles();
  const [helping, setHelping] = useState(false);
  const [finding, setFinding] = useState(false);
  const [adding, setAdding] = useState(false);
  const [placing, setPlacing] = useState(false);
  const [rechecking, setRechecking] = useState(false);
  const sample = useViewOf(({ about }) => about.sample);
  const isReadOnly = useViewOf(({ about }) => about.readOnly !== null);
  const tools = { ...useTools(), ...usePlanActions() };
  useKeyboard(letterKeys, (action) =>
    toasts.show({
      tone: 'note',
      text: action.onItem
        ? t('frame.needsItem')
        : t('frame.refused', { name: actionName(action, t), why: whyNot(action, t) }),
    }),
  );
  useModality();
  useNativeMenu();
  useAnnouncedChanges();
  useKeptFocus();
  usePendingFiles();
  useIncomingScreen();
  const travel = (direction: 'back' | 'forward') => {
    if (!navigation.travel(direction)) {
      const name = t(`action.${direction}`);
      return toasts.show({ tone: 'note', text: t('frame.refused', { name, why: t('frame.noPlace') }) });
    }
    const { screen: to, path } = navigation.view();
    // A filter may hide what was selected there.
    if (to === 'path' && path.active !== null && showInPath.has(path.active)) showInPath(path.active);
  };
  const searchPath = () => {
    // Synchronously, so that a learner who types on without a pause types into the field.
    flushSync(() => navigation.change({ screen: 'path' }));
    focusSearch();
  };
  const going = screens.map(({ id }): [ActionId, Handler] => [
    goTo(id),
    { run: () => (navigation.view().screen === id ? goToContent() : navigation.change({ screen: id })) },
  ]);
  const handlers: Handlers = {
    ...Object.fromEntries(going),
    undo: { run: steps.undo, isEnabled: canUndo },
    redo: { run: steps.redo, isEnabled: canRedo },
    // A screen with a search of its own has its own.
    find: { run: searchPath },
    shortcuts: { run: () => setHelping(true) },
    palette: { run: () => setFinding(true) },
    quickAdd: { run: () => setAdding(true), isEnabled: !isReadOnly },
    back: { run: () => travel('back') },
    forward: { run: () => travel('forward') },
    nextRegion: { run: () => goToRegion(1) },
    previousRegion: { run: () => goToRegion(-1) },
    place: { run: () => setPlacing(true), isEnabled: !isReadOnly },
    recheck: { run: () => setRechecking(true), isEnabled: !isReadOnly },
    ...tools,
  };
  useHandlers(handlers, true);
  const shown = screens.find(({ id }) => id === screen) ?? screens.find(({ id }) => id === startView.screen)!;
  // The same element, so that a dialog that opens does not render the screen again.
  const shownScreen = useMemo(
    () => (
      // If a screen fails, the others stay within reach. The sample is shown from its beginning.
      <ErrorBoundary key={`${shown.id} ${sample}`}>
        <shown.Component />
      </ErrorBoundary>
    ),
    [shown, sample],
  );
  return (
    <div className={styles.frame}>
      <title>{title}</title>
      <Sidebar />
      <div className={styles.column}>
        <Banners />
        <div className={styles.screen}>{shownScreen}</div>
        <ToastBar label={t('frame.messages')} dismissLabel={t('frame.dismiss')} />
      </div>
      {isFileOver && <div className={styles.drop}>{t('frame.dropHere')}</div>}
      <FileDialog />
      <ShortcutSheet isOpen={helping} onClose={() => setHelping(false)} />
      <Placement isOpen={placing} onClose={() => setPlacing(false)} />
      <Recheck isOpen={rechecking} onClose={() => setRechecking(false)} />
      <QuickAdd isOpen={adding} onClose={() => setAdding(false)} />
      <Palette isOpen={finding} onClose={() => setFinding(false)} />
    </div>
  );
}
