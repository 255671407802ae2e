import { useTranslation } from 'react-i18next';
import { answers } from '../../domain/base/answers.ts';
import type { Answer } from '../../domain/base/answers.ts';
import { Segmented } from './Segmented.tsx';

interface Props {
  readonly label: string;
  readonly value: Answer | undefined;
  /** Whether the digits 1 to 4 answer: each answer shows its own. */
  readonly hasKeys?: boolean;
  readonly onChoose: (answer: Answer) => void;
}

/** Whether something is still known: one of four answers, or none yet. */
export function AnswerInput({ label, value, hasKeys = false, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <Segmented
      label={label}
      value={value}
      options={answers.map((id, i) => ({
        id,
        text: t(`message.answer.${id}`),
        ...(hasKeys ? { mark: <kbd aria-hidden="true">{i + 1}</kbd> } : {}),
      }))}
      onChoose={onChoose}
    />
  );
}
