import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../domain/base/result.ts';
import { PushButton } from '../ui/PushButton.tsx';
import styles from './problem.module.css';

/** The technical details of a problem: folded, to copy for support. */
export function TechnicalDetails({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const text = useRef<HTMLPreElement>(null);
  const [copied, setCopied] = useState(false);

  function copy(): void {
    getSelection()?.selectAllChildren(text.current!);
    // Not the asynchronous clipboard API: a host may deny it to pages.
    setCopied(document.execCommand('copy'));
  }

  return (
    <details className={styles.details}>
      <summary>{t('problem.details')}</summary>
      <p>{t('problem.detailsMean')}</p>
      <pre ref={text}>{JSON.stringify(problem, null, 2)}</pre>
      <PushButton onPress={copy}>{t(copied ? 'problem.copied' : 'problem.copy')}</PushButton>
    </details>
  );
}
