import { X } from 'lucide-react';
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useAnnounce } from './Announcer.tsx';
import { isCovered } from './is-covered.ts';
import { IconButton } from './IconButton.tsx';
import { PushButton } from './PushButton.tsx';
import styles from './toasts.module.css';

/** A short message that needs no answer. */
export interface Toast {
  readonly text: string;
  /** `problem`: something failed. `note`: something worked. */
  readonly tone: 'problem' | 'note';
  /** What the learner can do about it right away. */
  readonly actions?: readonly { readonly text: string; readonly onPress: () => void }[];
}

interface Shown extends Toast {
  readonly id: number;
}

interface Toasts {
  show(toast: Toast): void;
  dismiss(id: number): void;
  /** Removes the messages about problems, because a later attempt worked. */
  clearProblems(): void;
}

const ToastContext = createContext<Toasts | null>(null);
/** A separate context, so that only the bar renders when a message appears or disappears. */
const ShownContext = createContext<readonly Shown[]>([]);

const shownFor = { problem: 12_000, note: 5000, withActions: 10_000 };
/** The maximum number of messages at a time; the oldest goes first. */
const most = 3;

/** Holds the messages that `ToastBar` shows, and announces each to screen readers. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const announce = useAnnounce();
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const last = useRef(0);
  const dismiss = useCallback((id: number) => setShown((all) => all.filter((one) => one.id !== id)), []);
  const show = useCallback(
    (toast: Toast) => {
      const id = ++last.current;
      // Actions belong to the latest step only, and the same text twice is one message.
      const stays = (one: Shown) => one.text !== toast.text && !(one.actions && toast.actions);
      setShown((all) => [...all.filter(stays).slice(1 - most), { ...toast, id }]);
      setTimeout(() => dismiss(id), toast.actions ? shownFor.withActions : shownFor[toast.tone]);
      announce(toast.text);
    },
    [announce, dismiss],
  );
  const clearProblems = useCallback(
    () => setShown((all) => (all.some(isProblem) ? all.filter((one) => !isProblem(one)) : all)),
    [],
  );
  const toasts = useMemo(() => ({ show, dismiss, clearProblems }), [show, dismiss, clearProblems]);
  return (
    <ToastContext value={toasts}>
      <ShownContext value={shown}>{children}</ShownContext>
    </ToastContext>
  );
}

const isProblem = ({ tone }: Toast) => tone === 'problem';

/** The messages, in a line of their own so that they cover nothing. */
export function ToastBar({ label, dismissLabel }: { label: string; dismissLabel: string }) {
  const { dismiss } = useToasts();
  const shown = use(ShownContext);
  useEffect(() => {
    if (shown.length === 0) return undefined;
    const onKey = ({ key }: KeyboardEvent) => {
      // In a dialog, Escape closes the dialog.
      if (key === 'Escape' && !isCovered()) for (const { id } of shown) dismiss(id);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [shown, dismiss]);
  return (
    // Above dialogs too, for sight, keyboard and screen readers: react-aria leaves such a layer alone.
    <section
      className={styles.toasts}
      aria-label={label}
      data-region="messages"
      hidden={shown.length === 0}
      data-react-aria-top-layer="true"
    >
      {shown.map(({ id, text, tone, actions = [] }) => (
        <div key={id} className={styles.toast} data-tone={tone}>
          <span>{text}</span>
          {actions.map((action) => (
            <PushButton
              key={action.text}
              onPress={() => {
                dismiss(id);
                action.onPress();
              }}
            >
              {action.text}
            </PushButton>
          ))}
          <IconButton label={dismissLabel} onPress={() => dismiss(id)}>
            <X aria-hidden="true" />
          </IconButton>
        </div>
      ))}
    </section>
  );
}

export function useToasts(): Toasts {
  const toasts = use(ToastContext);
  if (toasts === null) throw new Error('There are no messages around this component.');
  return toasts;
}
