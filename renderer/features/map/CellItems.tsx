import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../../contract/settings.ts';
import type { State } from '../../../domain/base/states.ts';
import { useActions } from '../../actions/use-actions.tsx';
import { useCommands } from '../../commands/commands.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import { ItemList } from '../../ui/ItemList.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import type { PlacedItem } from '../../../domain/path/path-index.ts';
import { freshnessOf } from '../../state/freshness.ts';
import { useHour } from '../../state/use-now.ts';
import { useView, useViewOf } from '../../state/use-workspace.tsx';
import styles from './map.module.css';

interface Props {
  readonly cell: NonNullable<View['cell']>;
  readonly selected: string | undefined;
  readonly onSelect: (key: string) => void;
}

/** What is left comes first. */
const order: readonly State[] = ['learning', 'todo', 'skipped', 'done'];

/** The items behind a cell, what is left first, and the hours of that. */
export function CellItems({ cell, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const { index, item, standing } = useView();
  const navigation = useNavigation();
  const commands = useCommands();
  const actions = useActions();
  const now = useHour();
  const freshness = useViewOf(freshnessOf);
  // As it was when the cell was chosen: what is ticked stays in its place.
  const [before] = useState(() => item);
  const { path } = index;
  const responsibility = path.responsibilities.find(({ id }) => id === cell.responsibility);
  const area = path.areas.find(({ id }) => id === cell.area);
  if (!responsibility || !area) return null;

  const items = [...index.items.values()].filter(
    ({ skill, responsibilities }) =>
      standing.counted.has(skill.key) &&
      skill.area === area.id &&
      responsibilities.includes(responsibility.id),
  );
  const fadingWord = (placed: PlacedItem) => {
    const word = freshness(placed, now)?.word;
    return word !== undefined && word !== 'fresh' && t(`message.freshness.${word}`);
  };
  const rank = (key: string) => order.indexOf(before(key).state);
  const sorted = items.toSorted((a, b) => rank(a.key) - rank(b.key));
  const left = items.filter(({ key }) => item(key).state !== 'done');
  const hours = left.reduce((sum, placed) => sum + placed.item.hours, 0);
  const title = t('map.cell', { responsibility: responsibility.title, area: area.title });
  return (
    <>
      <p className={styles.rest}>
        {left.length === 0
          ? t('map.nothingLeft')
          : t('map.left', { count: left.length, hours: t('tree.hours', { count: Math.ceil(hours) }) })}
        <PushButton
          look="link"
          onPress={() =>
            navigation.filterPath({
              responsibilities: [responsibility.id],
              area: area.id,
              requiredOnly: true,
            })
          }
        >
          {t('map.inPath')}
        </PushButton>
      </p>
      <ItemList
        label={title}
        sections={[
          {
            id: 'cell',
            title,
            note: t('fraction', { done: items.length - left.length, required: items.length }),
            items: sorted.map((placed) => ({
              key: placed.key,
              text: placed.item.text,
              state: item(placed.key).state,
              note: [placed.skill.title, fadingWord(placed)].filter(Boolean).join(' · '),
              aside: t('hours', { hours: placed.item.hours }),
            })),
          },
        ]}
        selected={selected}
        toggleLabel={t('action.toggle')}
        stateName={(state) => t(`message.state.${state}`)}
        onToggle={(key) => commands.toggle([key])}
        onSelect={onSelect}
        onOpen={() => actions.run('open')}
      />
    </>
  );
}
