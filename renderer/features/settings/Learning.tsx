import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/use-actions.tsx';
import { useCommands } from '../../commands/commands.tsx';
import { NameField } from '../../fields/NameField.tsx';
import { useView } from '../../state/use-workspace.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { Section } from '../../ui/Screen.tsx';
import { SettingRow } from '../../ui/SettingRow.tsx';
import styles from './settings.module.css';

/** Who learns, and the sample learner. */
export function Learning() {
  const { t } = useTranslation();
  const commands = useCommands();
  const actions = useActions();
  const { about } = useView();
  return (
    <Section title={t('settings.tab.learning')}>
      <div className={styles.name}>
        <NameField />
        <p className={styles.quiet}>{t('settings.nameMeans')}</p>
      </div>
      <SettingRow title={t('place.title')} meaning={<p>{t('place.lede')}</p>}>
        <PushButton onPress={() => actions.run('place')}>{t('place.open')}</PushButton>
      </SettingRow>
      {about.sample === null && (
        <SettingRow title={t('settings.sample')} meaning={<p>{t('settings.sampleMeans')}</p>}>
          <PushButton onPress={() => commands.showSample(true)}>{t('settings.showSample')}</PushButton>
        </SettingRow>
      )}
    </Section>
  );
}
