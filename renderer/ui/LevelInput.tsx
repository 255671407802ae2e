import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { levels } from '../../domain/path/levels.ts';
import type { Skill } from '../../domain/path/schema.ts';
import { Hint } from './Hint.tsx';
import styles from './level.module.css';
import { PushButton } from './PushButton.tsx';

interface Props {
  readonly label: string;
  /** 1 to 5; null if there is none. */
  readonly value: number | null;
  /** What each level means for this skill. */
  readonly meanings: Skill['levels'];
  /** Whether the digits 1 to 5 choose a level, wherever the focus is. */
  readonly hasKeys?: boolean;
  /** Whether each level says its name and meaning before it is chosen. */
  readonly isNamed?: boolean;
  /** What it says without a level, and on the button that clears it; of a rating, if they are missing. */
  readonly words?: { readonly none: string; readonly clear: string };
  readonly onChange: (level: number | null) => void;
}

/** A level from Awareness to Expert, with its meaning. */
export function LevelInput({ isNamed = false, ...props }: Props) {
  const { t } = useTranslation();
  const { value, meanings, words, onChange } = props;
  const now = value === null ? undefined : levels[value - 1];
  return (
    <div>
      {isNamed ? <NamedLevels {...props} /> : <LevelBars {...props} />}
      <p className={styles.name}>
        {(!isNamed || !now) && <b>{now ? t(`message.level.${now}`) : (words?.none ?? t('level.none'))}</b>}
        {value !== null && (
          <PushButton look="link" onPress={() => onChange(null)}>
            {words?.clear ?? t('level.clear')}
          </PushButton>
        )}
      </p>
      {!isNamed && now && meanings && <p className={styles.meaning}>{meanings[now]}</p>}
    </div>
  );
}

type GroupProps = Omit<Props, 'isNamed' | 'words'>;

/** Five bars, filled up to the level. */
function LevelBars({ label, value, meanings, hasKeys = false, onChange }: GroupProps) {
  const { t } = useTranslation();
  return (
    <ToggleButtonGroup className={styles.levels!} aria-label={label} {...chosenLevel(value, onChange)}>
      {levels.map((name, i) => (
        <Hint
          key={name}
          text={meanings?.[name] ?? t(`message.level.${name}`)}
          shortcut={hasKeys ? String(i + 1) : undefined}
        >
          <ToggleButton
            id={name}
            aria-label={t(`message.level.${name}`)}
            data-filled={value !== null && i < value}
          />
        </Hint>
      ))}
    </ToggleButtonGroup>
  );
}

/** Five lines, each with the name and the meaning of its level. */
function NamedLevels({ label, value, meanings, onChange }: GroupProps) {
  const { t } = useTranslation();
  return (
    <ToggleButtonGroup
      className={styles.named!}
      aria-label={label}
      orientation="vertical"
      {...chosenLevel(value, onChange)}
    >
      {levels.map((name, i) => (
        <ToggleButton key={name} id={name}>
          <b>{t('level.numbered', { number: i + 1, name: t(`message.level.${name}`) })}</b>
          {meanings && <span>{meanings[name]}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** The selection of a group of levels, of which at most one is chosen. */
function chosenLevel(value: number | null, onChange: Props['onChange']) {
  return {
    selectedKeys: value === null ? [] : [levels[value - 1]!],
    onSelectionChange: (keys: ReadonlySet<string | number>) => {
      const [chosen] = keys;
      onChange(chosen === undefined ? null : levels.findIndex((name) => name === chosen) + 1);
    },
  };
}
