import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestName } from '../domain/settings/settings.ts';
import { isTyped, withoutHidden } from '../domain/plain-text.ts';
import { useCommands } from './commands.tsx';
import { TextInput } from './ui/TextInput.tsx';
import { useView } from './use-workspace.tsx';

/** What the learner is called in reports and shares: a setting, kept when the field is left. */
export function NameField() {
  const { t } = useTranslation();
  const { settings } = useView();
  const commands = useCommands();
  const [typed, setTyped] = useState<string>();
  const name = typed ?? settings.name;
  return (
    <TextInput
      label={t('name.label')}
      placeholder={t('name.none')}
      value={name}
      limit={longestName}
      onChange={setTyped}
      onBlur={() => {
        // What cannot be seen is no part of a name.
        const given = withoutHidden(name).trim();
        // A name that cannot be kept stays in the field, and the field says why.
        if (given !== '' && !isTyped(given, longestName)) return;
        if (given !== settings.name) commands.changeSettings({ name: given });
        setTyped(undefined);
      }}
    />
  );
}
