import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestName } from '../../domain/settings/settings.ts';
import { isTyped, withoutHidden } from '../../domain/base/plain-text.ts';
import { useCommands } from '../commands/commands.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useView } from '../state/use-workspace.tsx';

/** The learner's name in reports and shares: a setting, saved when the field loses the focus. */
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
        // Invisible characters are not part of a name.
        const given = withoutHidden(name).trim();
        // An invalid name stays in the field, which shows what is wrong.
        if (given !== '' && !isTyped(given, longestName)) return;
        if (given !== settings.name) commands.changeSettings({ name: given });
        setTyped(undefined);
      }}
    />
  );
}
