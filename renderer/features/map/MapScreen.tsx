import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
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
  return useWhere().map === 'graph' ? <GraphPicture /> : <MatrixPicture />;
}

/** Responsibilities × areas. Each cell leads to its items. */
function MatrixPicture() {
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
      <Screen title={t('screen.map')} lede={t('map.lede')} aside={<Aside />} {...useScroll('map')}>
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

/** The skills with the lines between them. */
function GraphPicture() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { selected: chosen } = useWhere();
  const index = useViewOf((view) => view.index);
  const subject = chosen['map'];
  const skill = subject === undefined ? undefined : (index.items.get(subject)?.skill.key ?? subject);
  const select = useCallback((key: string) => navigation.select('map', key), [navigation]);
  const clear = () => {
    const { map: _, ...others } = navigation.view().selected;
    navigation.change({ selected: others });
  };
  const leave = () => {
    const isIn = document.activeElement?.matches('main [data-entry]') === true && subject !== undefined;
    if (isIn) clear();
    return isIn;
  };
  return (
    <InspectorSlot
      subject={subject}
      onSelect={select}
      focusList={() => skillButton()?.focus()}
      onLeave={leave}
    >
      <Screen title={t('screen.map')} lede={t('map.graphLede')} aside={<Aside />} fills {...useScroll('map')}>
        <GraphView selected={skill} onSelect={select} onClear={clear} />
      </Screen>
    </InspectorSlot>
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
