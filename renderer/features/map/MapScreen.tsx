import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemHandlers, useCommands } from '../../commands/commands.tsx';
import { useHandlers } from '../../actions/use-actions.tsx';
import { useNavigation, useWhere } from '../../navigation/navigation.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useScroll } from '../../navigation/use-scroll.ts';
import { CellItems } from './CellItems.tsx';
import { Matrix } from './Matrix.tsx';

/**
 * How the skills map to the role's responsibilities: responsibilities × areas. Each cell leads to its items.
 */
export function MapScreen() {
  const { t } = useTranslation();
  const { cell } = useWhere();
  const navigation = useNavigation();
  const commands = useCommands();
  const [focused, setFocused] = useState<string>();
  useHandlers(itemHandlers(focused, commands));
  return (
    <Screen title={t('screen.map')} lede={t('map.lede')} {...useScroll('map')}>
      <Matrix chosen={cell} onChoose={(chosen) => navigation.change({ cell: chosen })} />
      {cell ? <CellItems cell={cell} onFocus={setFocused} /> : <EmptyState title={t('map.choose')} />}
    </Screen>
  );
}
