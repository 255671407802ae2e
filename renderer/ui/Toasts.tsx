import { X } from 'lucide-react';
import { createContext, use, useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import styles from './toasts.module.css';

interface Toast {
  readonly id: number;
  readonly text: string;
  /** `problem`: something did not work. `note`: something did. */
  readonly tone: 'problem' | 'note';
}

type Show = (text: string, tone?: Toast['tone']) => void;

const ToastContext = createContext<Show>(() => {});

const shownFor = { problem: 12_000, note: 5000 };

/** Shows short messages at the bottom of the window, and has them read out politely. */
export function ToastProvider({ dismissLabel, children }: { dismissLabel: string; children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const last = useRef(0);
  const dismiss = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback<Show>(
    (text, tone = 'problem') => {
      const id = ++last.current;
      setToasts((all) => [...all.filter((toast) => toast.text !== text).slice(-2), { id, text, tone }]);
      setTimeout(() => dismiss(id), shownFor[tone]);
    },
    [dismiss],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div className={styles.toasts} role="status">
        {toasts.map((toast) => (
          <ToastCard
            key={toast.id}
            {...toast}
            dismissLabel={dismissLabel}
            onDismiss={() => dismiss(toast.id)}
          />
        ))}
      </div>
    </ToastContext>
  );
}

interface CardProps extends Pick<Toast, 'text' | 'tone'> {
  readonly dismissLabel: string;
  readonly onDismiss: () => void;
}

export function ToastCard({ text, tone, dismissLabel, onDismiss }: CardProps) {
  return (
    <div className={styles.toast} data-tone={tone}>
      <span>{text}</span>
      <IconButton label={dismissLabel} onPress={onDismiss}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}

/** Says something to the learner that needs no answer. */
export function useToast(): Show {
  return use(ToastContext);
}
