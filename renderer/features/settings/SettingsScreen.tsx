import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { settingsTabs } from '../../../contract/settings-tabs.ts';
import type { SettingsTab } from '../../../contract/settings-tabs.ts';
import { useNavigation, useWhere } from '../../navigation/navigation.tsx';
import { useScroll } from '../../navigation/use-scroll.ts';
import { Screen } from '../../ui/Screen.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { About } from './About.tsx';
import { Appearance } from './Appearance.tsx';
import { Backups } from './Backups.tsx';
import { DataFolder } from './DataFolder.tsx';
import { Learning } from './Learning.tsx';
import { People } from './People.tsx';
import styles from './settings.module.css';

const contents: Readonly<Record<SettingsTab, ReactNode>> = {
  appearance: <Appearance />,
  learning: <Learning />,
  data: (
    <>
      <DataFolder />
      <Backups />
    </>
  ),
  people: <People />,
  about: <About />,
};

/** The learner's settings, in sections, and the location of their data. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { settings: tab } = useWhere();
  return (
    <Screen title={t('screen.settings')} {...useScroll('settings')}>
      <div className={styles.tabs}>
        <Segmented
          label={t('settings.tabs')}
          value={tab}
          options={settingsTabs.map((id) => ({ id, text: t(`settings.tab.${id}`) }))}
          onChoose={(settings) => navigation.change({ settings })}
        />
      </div>
      {contents[tab]}
    </Screen>
  );
}
