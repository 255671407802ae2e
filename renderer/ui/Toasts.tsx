import { createContext, use, useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PushButton } from './PushButton.tsx';
import styles from './ui.module.css';

type Toast = { readonly id: number; readonly text: string };

const ToastContext = createContext<(text: string) => void>(() => {});

const shownFor = 12_000;

/** Shows short messages at the bottom of the window, and reads them out politely. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const last = useRef(0);
  const dismiss = (id: number) => setToasts((all) => all.filter((toast) => toast.id !== id));
  const show = useCallback((text: string) => {
    const id = ++last.current;
    setToasts((all) => [...all.filter((toast) => toast.text !== text).slice(-2), { id, text }]);
    setTimeout(() => setToasts((all) => all.filter((toast) => toast.id !== id)), shownFor);
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <div className={styles.toasts} role="status">
        {toasts.map(({ id, text }) => (
          <div key={id} className={styles.toast}>
            <span>{text}</span>
            <PushButton quiet onPress={() => dismiss(id)}>
              {t('frame.dismiss')}
            </PushButton>
          </div>
        ))}
      </div>
    </ToastContext>
  );
}

/** Says something to the learner that needs no answer. */
export function useToast(): (text: string) => void {
  return use(ToastContext);
}
