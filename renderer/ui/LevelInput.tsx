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
  readonly onChange: (level: number | null) => void;
}

/** A level from Awareness to Expert, with its meaning. */
export function LevelInput({ label, value, meanings, hasKeys = false, onChange }: Props) {
  const { t } = useTranslation();
  const now = value === null ? undefined : levels[value - 1];
  return (
    <div>
      <ToggleButtonGroup
        className={styles.levels!}
        aria-label={label}
        selectedKeys={now ? [now] : []}
        onSelectionChange={(keys) => {
          const [chosen] = keys;
          onChange(chosen === undefined ? null : levels.findIndex((name) => name === chosen) + 1);
        }}
      >
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
      <p className={styles.name}>
        <b>{now ? t(`message.level.${now}`) : t('level.none')}</b>
        {value !== null && (
          <PushButton look="link" onPress={() => onChange(null)}>
            {t('level.clear')}
          </PushButton>
        )}
      </p>
      {now && meanings && <p className={styles.meaning}>{meanings[now]}</p>}
    </div>
  );
}
