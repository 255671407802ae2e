import { useTranslation } from 'react-i18next';
import { themes } from '../../../domain/settings/settings.ts';
import { useNow } from '../../state/use-now.ts';
import { useCommands } from '../../commands/commands.tsx';
import { useFormat } from '../../i18n/format.ts';
import { Section } from '../../ui/Screen.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SelectBox } from '../../ui/SelectBox.tsx';
import { SettingRow } from '../../ui/SettingRow.tsx';
import { useView } from '../../state/use-workspace.tsx';
import { languageAsked } from '../../i18n/language.ts';
import { languageOptions, localeOptions } from './locales.ts';

const onOff = ['on', 'off'] as const;

/** How Waymark looks, speaks and listens. */
export function Appearance() {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const commands = useCommands();
  const { settings } = useView();
  return (
    <Section title={t('settings.tab.appearance')}>
      <SettingRow title={t('settings.theme')} meaning={<p>{t('settings.themeMeans')}</p>}>
        <Segmented
          label={t('settings.theme')}
          value={settings.theme}
          options={themes.map((id) => ({ id, text: t(`theme.${id}`) }))}
          onChoose={(theme) => commands.changeSettings({ theme })}
        />
      </SettingRow>
      <SettingRow
        title={t('settings.language')}
        meaning={
          <p>
            {t('settings.languageMeans')}
            {languageAsked() !== null && ` ${t('settings.languageAsked')}`}
          </p>
        }
      >
        <SelectBox
          label={t('settings.language')}
          hideLabel
          value={settings.language}
          options={languageOptions(t('settings.systemLocale'))}
          onChange={(language) => commands.changeSettings({ language })}
        />
      </SettingRow>
      <SettingRow
        title={t('settings.locale')}
        meaning={
          <p>
            {t('settings.localeExample', {
              moment: format.fullMoment(new Date(now).toISOString()),
              number: format.number(12_345.6),
            })}
          </p>
        }
      >
        <SelectBox
          label={t('settings.locale')}
          hideLabel
          value={settings.locale}
          options={localeOptions(settings.locale, t('settings.systemLocale'))}
          onChange={(locale) => commands.changeSettings({ locale })}
        />
      </SettingRow>
      <SettingRow title={t('settings.letterKeys')} meaning={<p>{t('settings.letterKeysMean')}</p>}>
        <Segmented
          label={t('settings.letterKeys')}
          value={settings.letterKeys ? 'on' : 'off'}
          options={onOff.map((id) => ({ id, text: t(`settings.${id}`) }))}
          onChoose={(chosen) => commands.changeSettings({ letterKeys: chosen === 'on' })}
        />
      </SettingRow>
    </Section>
  );
}
