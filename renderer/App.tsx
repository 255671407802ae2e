import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { I18nProvider } from 'react-aria-components';
import { actionsWith } from './actions/list.ts';
import { ActionRegistry } from './actions/registry.ts';
import { ActionProvider } from './actions/use-actions.tsx';
import { CommandsProvider } from './commands/commands.tsx';
import { ErrorBoundary } from './frame/ErrorBoundary.tsx';
import { Frame } from './frame/Frame.tsx';
import { ProblemScreen } from './frame/ProblemScreen.tsx';
import { localeOfLanguage, tagOf } from '../domain/messages/languages.ts';
import { FormatProvider, formatIn } from './i18n/format.ts';
import { writeNumbersWith } from './i18n/index.ts';
import { LanguageProvider, useLanguage, useWordsOf, windowLanguage } from './i18n/language.ts';
import { IncomingFiles, IncomingProvider } from './navigation/incoming.tsx';
import { Navigation, NavigationProvider } from './navigation/navigation.tsx';
import { ScreensProvider } from './navigation/screen-table.ts';
import { screens } from './screens.tsx';
import { AnnouncerProvider } from './ui/Announcer.tsx';
import { ToastProvider } from './ui/Toasts.tsx';
import { WorkspaceProvider, useViewOf } from './state/use-workspace.tsx';
import type { Workspace } from './state/workspace.ts';

/** The root of the window: the workspace, or the problem that prevents opening it. */
export function App({ workspace }: { workspace: Workspace }) {
  const isOpen = useSyncExternalStore(workspace.subscribe, () => workspace.view() !== undefined);
  const problem = useSyncExternalStore(workspace.subscribe, workspace.problem);
  const choice = useSyncExternalStore(
    workspace.subscribe,
    () => workspace.view()?.settings.language ?? 'system',
  );
  const language = useWordsOf(windowLanguage(choice));
  useEffect(() => {
    // Tells the hosts that the window is visible. Two frames later, so that it has been painted.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => (document.documentElement.dataset['ready'] = 'true')),
    );
  }, []);
  // The words of react-aria are in the language of those around them.
  return (
    <LanguageProvider value={language}>
      <I18nProvider locale={localeOfLanguage(language)}>
        {problem && <ProblemScreen problem={problem} onRetry={() => workspace.open()} />}
        {!problem && isOpen && (
          <ErrorBoundary onRetry={() => location.reload()}>
            <WorkspaceProvider value={workspace}>
              <OpenWorkspace workspace={workspace} />
            </WorkspaceProvider>
          </ErrorBoundary>
        )}
      </I18nProvider>
    </LanguageProvider>
  );
}

function enterPathOf(workspace: Workspace, navigation: Navigation): void {
  const { index, about } = workspace.view()!;
  navigation.enterPath(index.path.id, about.sample === 'visit' ? 'sample' : 'own');
}

function OpenWorkspace({ workspace }: { workspace: Workspace }) {
  const { theme, locale } = useViewOf(({ settings }) => settings);
  const [navigation] = useState(() => {
    const made = new Navigation(workspace.where);
    enterPathOf(workspace, made);
    return made;
  });
  // Before anything is rendered, so that no screen sees a filter of the previous path.
  useEffect(() => workspace.subscribe(() => enterPathOf(workspace, navigation)), [workspace, navigation]);
  const [incoming] = useState(() => new IncomingFiles());
  const [registry] = useState(() => new ActionRegistry(actionsWith(screens)));
  const language = useLanguage();
  const format = useMemo(() => formatIn(locale, tagOf(language)), [locale, language]);
  writeNumbersWith(format.number);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <FormatProvider value={format}>
      <NavigationProvider value={navigation}>
        <ActionProvider value={registry}>
          <AnnouncerProvider>
            <ToastProvider>
              <CommandsProvider>
                <ScreensProvider value={screens}>
                  <IncomingProvider value={incoming}>
                    <Frame />
                  </IncomingProvider>
                </ScreensProvider>
              </CommandsProvider>
            </ToastProvider>
          </AnnouncerProvider>
        </ActionProvider>
      </NavigationProvider>
    </FormatProvider>
  );
}
