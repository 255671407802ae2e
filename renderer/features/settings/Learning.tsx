import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/use-actions.tsx';
import { useCommands } from '../../commands/commands.tsx';
import { NameField } from '../../fields/NameField.tsx';
import { useView } from '../../state/use-workspace.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { Section } from '../../ui/Screen.tsx';
import { recheckChoices } from '../../../domain/settings/settings.ts';
import { SelectBox } from '../../ui/SelectBox.tsx';
import { SettingRow } from '../../ui/SettingRow.tsx';
import styles from './settings.module.css';

const recheckSettings = ['recheckPerDay', 'recheckFirst', 'recheckAt'] as const;

/** The hours from six in the morning to ten in the evening. */
const hours = Array.from({ length: 17 }, (_, i) => `${String(i + 6).padStart(2, '0')}:00`);

/** Who learns, what they are asked again, and the sample learner. */
export function Learning() {
  const { t } = useTranslation();
  const commands = useCommands();
  const actions = useActions();
  const { about, settings } = useView();
  /** The choices, and what is chosen now, which a file may say otherwise. */
  const optionsOf = (name: (typeof recheckSettings)[number]) =>
    [...new Set<number>([...recheckChoices[name], settings[name]])]
      .toSorted((a, b) => a - b)
      .map((count) => ({ id: String(count), text: t(`settings.recheckAs.${name}`, { count }) }));
  return (
    <Section title={t('settings.tab.learning')}>
      <div className={styles.name}>
        <NameField />
        <p className={styles.quiet}>{t('settings.nameMeans')}</p>
      </div>
      {recheckSettings.map((name) => (
        <SettingRow
          key={name}
          title={t(`settings.${name}`)}
          meaning={<p>{t(`settings.recheckMeans.${name}`)}</p>}
        >
          <SelectBox
            label={t(`settings.${name}`)}
            hideLabel
            value={String(settings[name])}
            options={optionsOf(name)}
            onChange={(chosen) => commands.changeSettings({ [name]: Number(chosen) })}
          />
        </SettingRow>
      ))}
      {about.host === 'electron' && (
        <SettingRow title={t('settings.remindAt')} meaning={<p>{t('settings.remindMeans')}</p>}>
          <SelectBox
            label={t('settings.remindAt')}
            hideLabel
            value={settings.remindAt ?? ''}
            options={[
              { id: '', text: t('settings.remindNever') },
              ...[...new Set([...hours, ...(settings.remindAt === null ? [] : [settings.remindAt])])]
                .toSorted()
                .map((at) => ({ id: at, text: at })),
            ]}
            onChange={(at) => commands.changeSettings({ remindAt: at === '' ? null : at })}
          />
        </SettingRow>
      )}
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
