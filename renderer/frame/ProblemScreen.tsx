import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../domain/base/result.ts';
import { send } from '../state/api.ts';
import { useTranslate } from '../i18n/use-say.ts';
import { PushButton } from '../ui/PushButton.tsx';
import { WorkBar } from '../ui/WorkBar.tsx';
import { problemOf } from '../state/workspace.ts';
import { TechnicalDetails } from './TechnicalDetails.tsx';
import styles from './problem.module.css';

interface Props {
  readonly problem: Problem;
  readonly onRetry: () => void | Promise<void>;
}

/** A calm page instead of the workspace: what happened, what is safe, what to do. */
export function ProblemScreen({ problem, onRetry }: Props) {
  const { t } = useTranslation();
  const translate = useTranslate();
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Problem>();
  const shown = refused ?? problem;
  const canStartOver =
    problem.kind === 'damaged' && problem.detail !== undefined && hasKey(problem.detail, 'reason');

  async function retry(first?: () => Promise<unknown>): Promise<void> {
    setWorking(true);
    setRefused(undefined);
    try {
      await first?.();
      await onRetry();
    } catch (failure) {
      setRefused(problemOf(failure));
    } finally {
      setWorking(false);
    }
  }

  return (
    <main className={styles.problem}>
      <h1>{t(`problem.${shown.kind}`)}</h1>
      <p>{translate(shown.message)}</p>
      <div>
        <PushButton look="primary" autoFocus isPending={working} onPress={() => void retry()}>
          {t('problem.retry')}
        </PushButton>
        {canStartOver && (
          <PushButton isPending={working} onPress={() => void retry(() => send('workspace:startOver', {}))}>
            {t('problem.startOver')}
          </PushButton>
        )}
      </div>
      {canStartOver && <p>{t('problem.startOverMeans')}</p>}
      {shown.kind === 'disk' && <p>{t('problem.otherFolder', { option: '--workspace' })}</p>}
      <TechnicalDetails problem={shown} />
      {working && <WorkBar label={t('problem.working')} />}
    </main>
  );
}

function hasKey(detail: unknown, key: string): boolean {
  return typeof detail === 'object' && detail !== null && key in detail;
}
