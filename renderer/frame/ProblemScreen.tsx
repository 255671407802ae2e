import { useTranslation } from 'react-i18next';
import type { Problem } from '../../domain/result.ts';
import { PushButton } from '../ui/PushButton.tsx';
import styles from './frame.module.css';

/** A calm page in place of the workspace: what happened, what was kept, what to do. */
export function ProblemScreen({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <main className={styles.problem}>
      <h1>{t(`problem.${problem.kind}`)}</h1>
      <p>{problem.message}</p>
      <PushButton onPress={onRetry}>{t('problem.retry')}</PushButton>
    </main>
  );
}
