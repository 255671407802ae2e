import { useTranslation } from 'react-i18next';
import { useHandlers } from '../../actions/use-actions.tsx';
import { DetailsButton } from '../../inspector/DetailsButton.tsx';
import { InspectorSlot } from '../../inspector/InspectorSlot.tsx';
import { useNavigation, useWhere } from '../../navigation/navigation.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { focusLine } from '../../ui/ItemList.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useScroll } from '../../navigation/use-scroll.ts';
import { CellItems } from './CellItems.tsx';
import { focusMatrix, Matrix } from './Matrix.tsx';

/**
 * How the skills map to the role's responsibilities: responsibilities × areas. Each cell leads to its items.
 */
export function MapScreen() {
  const { t } = useTranslation();
  const { cell, selected: chosen } = useWhere();
  const navigation = useNavigation();
  const selected = cell === null ? undefined : chosen['map'];
  const select = (key: string) => navigation.select('map', key);
  const focusList = () => void focusLine(selected);
  const enter = () => (cell === null ? focusMatrix() : focusList());
  useHandlers({ down: { run: enter }, up: { run: enter } });
  return (
    <InspectorSlot subject={selected} onSelect={select} focusList={focusList}>
      <Screen title={t('screen.map')} lede={t('map.lede')} aside={<DetailsButton />} {...useScroll('map')}>
        <Matrix chosen={cell} onChoose={(to) => navigation.change({ cell: to })} />
        {cell ? (
          <CellItems
            key={`${cell.responsibility} ${cell.area}`}
            cell={cell}
            selected={selected}
            onSelect={select}
          />
        ) : (
          <EmptyState title={t('map.choose')} />
        )}
      </Screen>
    </InspectorSlot>
  );
}
