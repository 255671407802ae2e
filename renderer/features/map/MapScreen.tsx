import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../../contract/settings.ts';
import { mapPictures } from '../../../contract/map-pictures.ts';
import { useHandlers } from '../../actions/use-actions.tsx';
import { DetailsButton } from '../../inspector/DetailsButton.tsx';
import { InspectorSlot } from '../../inspector/InspectorSlot.tsx';
import { useNavigation, useWhere } from '../../navigation/navigation.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { focusLine } from '../../ui/ItemList.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useScroll } from '../../navigation/use-scroll.ts';
import { useViewOf } from '../../state/use-workspace.tsx';
import { CellItems } from './CellItems.tsx';
import { GraphView } from './graph/GraphView.tsx';
import { skillButton } from './graph/SkillList.tsx';
import { focusMatrix, Matrix } from './Matrix.tsx';
import styles from './map.module.css';

/** The path in two pictures: how the skills map to the role's responsibilities, and which skill leads to which. */
export function MapScreen() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { cell, selected: chosen, map } = useWhere();
  const index = useViewOf((view) => view.index);
  const isGraph = map === 'graph';
  const subject = isGraph || cell !== null ? chosen['map'] : undefined;
  const select = useCallback((key: string) => navigation.select('map', key), [navigation]);
  const clear = () => {
    const { map: _, ...others } = navigation.view().selected;
    navigation.change({ selected: others });
  };
  const focusList = () => {
    if (isGraph) skillButton()?.focus();
    else focusLine(subject);
  };
  /** Escape in the graph: the way of the chosen skill is not lit any more. */
  const leave = () => {
    const isIn =
      isGraph && document.activeElement?.matches('main [data-entry]') === true && subject !== undefined;
    if (isIn) clear();
    return isIn;
  };
  return (
    <InspectorSlot subject={subject} onSelect={select} focusList={focusList} onLeave={leave}>
      <Screen
        title={t('screen.map')}
        lede={t(isGraph ? 'map.graphLede' : 'map.lede')}
        aside={<Aside />}
        fills={isGraph}
        {...useScroll('map')}
      >
        {isGraph ? (
          <GraphView
            selected={subject === undefined ? undefined : (index.items.get(subject)?.skill.key ?? subject)}
            onSelect={select}
            onClear={clear}
          />
        ) : (
          <MatrixView cell={cell} selected={subject} onSelect={select} />
        )}
      </Screen>
    </InspectorSlot>
  );
}

interface MatrixProps {
  readonly cell: View['cell'];
  readonly selected: string | undefined;
  readonly onSelect: (key: string) => void;
}

/** Responsibilities × areas. Each cell leads to its items. */
function MatrixView({ cell, selected, onSelect }: MatrixProps) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const enter = () => (cell === null ? focusMatrix() : void focusLine(selected));
  useHandlers({ down: { run: enter }, up: { run: enter } });
  return (
    <>
      <Matrix chosen={cell} onChoose={(to) => navigation.change({ cell: to })} />
      {cell ? (
        <CellItems
          key={`${cell.responsibility} ${cell.area}`}
          cell={cell}
          selected={selected}
          onSelect={onSelect}
        />
      ) : (
        <EmptyState title={t('map.choose')} />
      )}
    </>
  );
}

/** Which picture, and whether the details are open. */
function Aside() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { map } = useWhere();
  return (
    <div className={styles.aside}>
      <Segmented
        label={t('map.picture')}
        value={map}
        options={mapPictures.map((id) => ({ id, text: t(`map.pictures.${id}`) }))}
        onChoose={(picture) => navigation.change({ map: picture })}
      />
      <DetailsButton />
    </div>
  );
}
