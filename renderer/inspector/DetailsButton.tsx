import { PanelRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../actions/list.ts';
import { useActions } from '../actions/use-actions.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { nameKey } from '../ui/keys.ts';
import { useInspector } from './use-inspector.ts';

/** Shows or hides the inspector, from the title line of a screen. */
export function DetailsButton() {
  const { t } = useTranslation();
  const actions = useActions();
  return (
    <IconButton
      label={t('action.inspector')}
      shortcut={nameKey(keyOf('inspector')!)}
      onPress={() => actions.run('inspector')}
      aria-expanded={useInspector().isOpen}
    >
      <PanelRight aria-hidden="true" />
    </IconButton>
  );
}
