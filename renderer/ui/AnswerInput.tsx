import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { answers } from '../../domain/base/answers.ts';
import type { Answer } from '../../domain/base/answers.ts';
import styles from './segmented.module.css';

interface Props {
  readonly label: string;
  readonly value: Answer | undefined;
  readonly onChoose: (answer: Answer) => void;
}

/** Whether something is still known: one of four answers, or none yet. */
export function AnswerInput({ label, value, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <ToggleButtonGroup
      className={styles.segments!}
      aria-label={label}
      selectionMode="single"
      selectedKeys={value === undefined ? [] : [value]}
      onSelectionChange={(keys) => {
        for (const key of keys) onChoose(key as Answer);
      }}
    >
      {answers.map((id) => (
        <ToggleButton key={id} id={id} className={styles.segment!}>
          {t(`message.answer.${id}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
