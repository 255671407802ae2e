import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { screens as screenNames } from '../../domain/settings/settings.ts';
import type { Screen } from '../../domain/settings/settings.ts';
import type { ActionId } from '../actions/list.ts';
import { useHandlers, useKeyboard } from '../actions/use-actions.tsx';
import type { Handler } from '../actions/registry.ts';
import { useNavigation, useWhere } from '../navigation.tsx';
import { ToastBar } from '../ui/Toasts.tsx';
import { useSteps } from '../use-steps.ts';
import { useView } from '../use-workspace.tsx';
import { Banners } from './Banners.tsx';
import { FileDialog } from './files/FileDialog.tsx';
import styles from './frame.module.css';
import { goTo } from './go-to.ts';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { Sidebar } from './Sidebar.tsx';
import { useAnnouncedChanges } from './use-announced-changes.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useNativeMenu } from './use-native-menu.ts';

/** The window around the screens: sidebar, banners, and what can be done anywhere. */
export function Frame({ screens }: { screens: Readonly<Record<Screen, () => ReactNode>> }) {
  const { undo, redo, isMarking, index, settings } = useView();
  const { screen } = useWhere();
  const navigation = useNavigation();
  const { t } = useTranslation();
  const steps = useSteps();
  const [helping, setHelping] = useState(false);
  useKeyboard(settings.letterKeys);
  useNativeMenu();
  useAnnouncedChanges();
  useKeptFocus();
  const going = screenNames.map((name): [ActionId, Handler] => [
    goTo[name],
    { run: () => navigation.change({ screen: name }) },
  ]);
  useHandlers({
    ...Object.fromEntries(going),
    undo: { run: steps.undo, isEnabled: undo !== null || isMarking },
    redo: { run: steps.redo, isEnabled: redo !== null },
    shortcuts: { run: () => setHelping(true) },
  });
  const ShownScreen = screens[screen];
  return (
    <div className={styles.frame}>
      <title>{index.path.title}</title>
      <Sidebar />
      <div className={styles.column}>
        <Banners />
        <div className={styles.screen}>
          <ShownScreen />
        </div>
        <ToastBar label={t('frame.messages')} dismissLabel={t('frame.dismiss')} />
      </div>
      <FileDialog />
      <ShortcutSheet isOpen={helping} onClose={() => setHelping(false)} />
    </div>
  );
}
