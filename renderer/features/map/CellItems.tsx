import { useTranslation } from 'react-i18next';
import type { View } from '../../../contract/settings.ts';
import { useCommands } from '../../commands/commands.tsx';
import { startView, useNavigation } from '../../navigation/navigation.tsx';
import { ItemList } from '../../ui/ItemList.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { Section } from '../../ui/Screen.tsx';
import { useShowInPath } from '../../navigation/use-show-in-path.ts';
import { useView } from '../../state/use-workspace.tsx';
import styles from './map.module.css';

interface Props {
  readonly cell: NonNullable<View['cell']>;
  readonly onFocus: (key: string | undefined) => void;
}

/** The items behind a cell, and the hours left for the open ones. */
export function CellItems({ cell, onFocus }: Props) {
  const { t } = useTranslation();
  const { index, item, standing } = useView();
  const navigation = useNavigation();
  const commands = useCommands();
  const show = useShowInPath();
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
      <Section
        title={title}
        note={t('fraction', { done: items.length - left.length, required: items.length })}
      >
        <ItemList
          label={title}
          items={items.map((placed) => ({
            key: placed.key,
            text: placed.item.text,
            state: item(placed.key).state,
            note: placed.skill.title,
            aside: t('hours', { hours: placed.item.hours }),
          }))}
          toggleLabel={t('action.toggle')}
          stateName={(state) => t(`message.state.${state}`)}
          onToggle={commands.toggle}
          onOpen={show}
          onFocus={onFocus}
        />
      </Section>
      <Section title={t('map.rest')}>
        <p className={styles.rest}>
          {left.length === 0
            ? t('map.nothingLeft')
            : t('map.left', { count: left.length, hours: t('tree.hours', { count: Math.ceil(hours) }) })}
        </p>
        <PushButton
          onPress={() =>
            navigation.change({
              screen: 'path',
              path: {
                ...startView.path,
                responsibility: responsibility.id,
                area: area.id,
                requiredOnly: true,
              },
            })
          }
        >
          {t('map.inPath')}
        </PushButton>
      </Section>
    </div>
  );
}
