import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownPerson } from '../../../contract/people.ts';
import { longestInReview } from '../../../domain/formats/limits.ts';
import { isTyped } from '../../../domain/base/plain-text.ts';
import { send } from '../../state/api.ts';
import { useCommands } from '../../commands/commands.tsx';
import { useFormat } from '../../i18n/format.ts';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Section } from '../../ui/Screen.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useQuery } from '../../state/use-query.ts';
import { useNow } from '../../state/use-now.ts';
import { keepOpenedChoices } from '../../../domain/settings/settings.ts';
import { SelectBox } from '../../ui/SelectBox.tsx';
import { useView } from '../../state/use-workspace.tsx';
import { OwnKey } from './OwnKey.tsx';
import { SettingRow } from '../../ui/SettingRow.tsx';
import styles from './settings.module.css';

/** The learner's own key, and every person whose key was seen. */
export function People() {
  const { t } = useTranslation();
  const commands = useCommands();
  const { settings } = useView();
  const found = useQuery('people:list', {});
  return (
    <Section title={t('settings.people')}>
      <SettingRow title={t('settings.keepOpened')} meaning={<p>{t('settings.keepOpenedMeans')}</p>}>
        <SelectBox
          label={t('settings.keepOpened')}
          hideLabel
          value={settings.keepOpened}
          options={keepOpenedChoices.map((id) => ({ id, text: t(`settings.keep.${id}`) }))}
          onChange={(keepOpened) => commands.changeSettings({ keepOpened })}
        />
      </SettingRow>
      {found && <OwnKey shown={found.own} />}
      {found?.people.length === 0 && <p className={styles.about}>{t('settings.noPeople')}</p>}
      {found?.people.map((person) => (
        <Person key={person.key} person={person} />
      ))}
    </Section>
  );
}

function Person({ person }: { person: KnownPerson }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const commands = useCommands();
  const { key, claimed, compared, firstSeen, lastSeen, fingerprint, words } = person;
  const [typed, setTyped] = useState<string>();
  const name = typed ?? person.name ?? '';

  async function keep(): Promise<void> {
    const given = name.trim();
    const isGood = given === '' || isTyped(given, longestInReview.name);
    // An invalid name stays in the field, which shows the limit.
    if (!isGood) return;
    if (given !== (person.name ?? ''))
      await commands.runCommand(send('people:name', { person: key, name: given === '' ? null : given }));
    setTyped(undefined);
  }

  return (
    <div className={styles.person}>
      <TextInput
        label={t('settings.person')}
        placeholder={t('settings.nameless')}
        value={name}
        limit={longestInReview.name}
        onChange={setTyped}
        onBlur={() => void keep()}
      />
      <p className={styles.quiet}>
        {claimed.length > 0 && `${t('settings.personClaims', { names: format.list(claimed) })} `}
        {t('settings.personSeen', { first: format.day(firstSeen, now), last: format.day(lastSeen, now) })}
      </p>
      <Fingerprint
        label={t('settings.personKey', { name: person.name ?? t('settings.nameless') })}
        fingerprint={fingerprint}
        words={words}
      />
      <CheckBox
        isSelected={compared}
        onChange={(isCompared) =>
          void commands.runCommand(send('people:compare', { person: key, compared: isCompared }))
        }
      >
        {t('settings.personCompared')}
      </CheckBox>
    </div>
  );
}
