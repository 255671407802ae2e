import { useTranslation } from 'react-i18next';
import { send } from '../../state/api.ts';
import { useCommands } from '../../commands/commands.tsx';
import { useFormat } from '../../i18n/format.ts';
import { PushButton } from '../../ui/PushButton.tsx';
import { Section } from '../../ui/Screen.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { useQuery } from '../../state/use-query.ts';
import { useView } from '../../state/use-workspace.tsx';
import { SettingRow } from '../../ui/SettingRow.tsx';
import styles from './settings.module.css';

/** The location and size of the data, with a button to open the folder. */
export function DataFolder() {
  const { t } = useTranslation();
  const format = useFormat();
  const commands = useCommands();
  const toasts = useToasts();
  const { about } = useView();
  const size = useQuery('workspace:size', {});

  async function show(): Promise<void> {
    await commands.runCommand(
      send('workspace:reveal', {}).then(({ opened }) => {
        if (!opened)
          toasts.show({ text: t('settings.noFileManager', { folder: about.folder }), tone: 'note' });
      }),
    );
  }

  return (
    <Section title={t('settings.data')}>
      <SettingRow
        title={t('settings.folder')}
        meaning={
          <>
            <p className={styles.folder}>{about.folder}</p>
            <p>
              {size
                ? t('settings.size', { size: format.bytes(size.bytes), count: size.files })
                : t('settings.counting')}{' '}
              {t('settings.folderMeans')}
            </p>
          </>
        }
      >
        <PushButton onPress={() => void show()}>{t('settings.openFolder')}</PushButton>
      </SettingRow>
    </Section>
  );
}
