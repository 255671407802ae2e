import { useTranslation } from 'react-i18next';
import type { Handlers } from '../actions/registry.ts';
import { useCommands } from '../commands/commands.tsx';
import { useNavigation } from '../navigation/navigation.tsx';
import { send } from '../state/api.ts';
import { useViewOf } from '../state/use-workspace.tsx';
import { useToasts } from '../ui/Toasts.tsx';

/** The actions without a key of their own, which the menu and the palette offer on every screen. */
export function useTools(): Handlers {
  const { t } = useTranslation();
  const commands = useCommands();
  const navigation = useNavigation();
  const toasts = useToasts();
  const theme = useViewOf(({ settings }) => settings.theme);
  const sample = useViewOf(({ about }) => about.sample);
  const isReadOnly = useViewOf(({ about }) => about.readOnly !== null);
  return {
    // To the one that is not seen now.
    theme: {
      run() {
        const isDark =
          theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
        commands.changeSettings({ theme: isDark ? 'light' : 'dark' });
      },
    },
    backup: {
      isEnabled: !isReadOnly,
      run: () =>
        void commands
          .runCommand(send('backups:make', {}))
          .then((isMade) => isMade && toasts.show({ tone: 'note', text: t('backups.made') })),
    },
    graph: { run: () => navigation.change({ screen: 'map', map: 'graph' }) },
    share: {
      run: () => navigation.change({ screen: 'reviews', reviews: { tab: 'send', share: null } }),
    },
    sample: {
      isEnabled: sample !== 'workspace',
      run: () => commands.showSample(sample === null),
    },
  };
}
