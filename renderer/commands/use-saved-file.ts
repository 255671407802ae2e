import { useTranslation } from 'react-i18next';
import { send } from '../state/api.ts';
import { useCommands } from './commands.tsx';
import { useToasts } from '../ui/Toasts.tsx';

/** Tells the learner the path of a saved file, with a button to open its folder. */
export function useSavedFile(): (file: string) => void {
  const { t } = useTranslation();
  const commands = useCommands();
  const toasts = useToasts();
  const showFolder = (file: string) =>
    commands.runCommand(
      send('files:reveal', { file }).then(({ opened }) => {
        if (!opened) toasts.show({ tone: 'note', text: t('file.noFileManager', { file }) });
      }),
    );
  return (file) =>
    toasts.show({
      tone: 'note',
      text: t('file.saved', { file }),
      actions: [{ text: t('file.openFolder'), onPress: () => void showFolder(file) }],
    });
}
