import { useTranslation } from 'react-i18next';
import type { View } from '../../../contract/settings.ts';
import { useActions } from '../../actions/use-actions.tsx';
import { useCommands } from '../../commands/commands.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import { ItemList } from '../../ui/ItemList.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { Section } from '../../ui/Screen.tsx';
import { useView } from '../../state/use-workspace.tsx';
import styles from './map.module.css';

interface Props {
  readonly cell: NonNullable<View['cell']>;
  readonly selected: string | undefined;
  readonly onSelect: (key: string) => void;
}

/** The items behind a cell, and the hours left for the open ones. */
export function CellItems({ cell, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const { index, item, standing } = useView();
  const navigation = useNavigation();
  const commands = useCommands();
  const actions = useActions();
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
  const left = items.filter(({ key }) => item(key).state !== 'done');
  const hours = left.reduce((sum, placed) => sum + placed.item.hours, 0);
  const title = t('map.cell', { responsibility: responsibility.title, area: area.title });
  return (
    <div className={styles.items}>
      <ItemList
        label={title}
        sections={[
          {
            id: 'cell',
            title,
            note: t('fraction', { done: items.length - left.length, required: items.length }),
            items: items.map((placed) => ({
              key: placed.key,
              text: placed.item.text,
              state: item(placed.key).state,
              note: placed.skill.title,
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
      <Section title={t('map.rest')}>
        <p className={styles.rest}>
          {left.length === 0
            ? t('map.nothingLeft')
            : t('map.left', { count: left.length, hours: t('tree.hours', { count: Math.ceil(hours) }) })}
        </p>
        <PushButton
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
      </Section>
    </div>
  );
}
