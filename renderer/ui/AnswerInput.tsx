import { useTranslation } from 'react-i18next';
import { answers } from '../../domain/base/answers.ts';
import type { Answer } from '../../domain/base/answers.ts';
import { Segmented } from './Segmented.tsx';

interface Props {
  readonly label: string;
  readonly value: Answer | undefined;
  readonly onChoose: (answer: Answer) => void;
}

/** Whether something is still known: one of four answers, or none yet. */
export function AnswerInput({ label, value, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <Segmented
      label={label}
      value={value}
      options={answers.map((id) => ({ id, text: t(`message.answer.${id}`) }))}
      onChoose={onChoose}
    />
  );
}
