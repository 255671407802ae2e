import type { ReactNode } from 'react';
import { send } from '../../../api.ts';
import { useToast } from '../../../ui/Toasts.tsx';
import { problemOf } from '../../../workspace.ts';
import styles from './inspector.module.css';

/** An address that opens outside the app, after main has asked. */
export function LinkButton({ url, children }: { url: string; children: ReactNode }) {
  const toast = useToast();
  return (
    <button
      type="button"
      className={styles.link}
      title={url}
      onClick={() =>
        void send('links:open', { url }).catch((failure: unknown) => toast(problemOf(failure).message))
      }
    >
      {children}
    </button>
  );
}
