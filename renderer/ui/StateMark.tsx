import type { State } from '../../domain/base/states.ts';
import styles from './mark.module.css';

const shapes: Readonly<Record<State, React.ReactNode>> = {
  todo: <circle cx="9" cy="9" r="7.1" fill="none" stroke="var(--edge)" strokeWidth="1.6" />,
  learning: (
    <>
      <circle cx="9" cy="9" r="7.1" fill="none" stroke="var(--amber-mark)" strokeWidth="1.7" />
      <path d="M9 4.4a4.6 4.6 0 0 0 0 9.2z" fill="var(--amber-mark)" />
    </>
  ),
  done: (
    <>
      <circle cx="9" cy="9" r="8" fill="var(--moss)" />
      <path
        d="m5.4 9.3 2.5 2.5 4.8-5.3"
        fill="none"
        stroke="var(--paper)"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  skipped: (
    <>
      <circle
        cx="9"
        cy="9"
        r="7.1"
        fill="none"
        stroke="var(--slate)"
        strokeWidth="1.5"
        strokeDasharray="2.4 2.2"
      />
      <path d="M5.6 9h6.8" stroke="var(--slate)" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
};

/** The shape of a state: ○ ◐ ● ⊘. It only repeats the words beside it. */
export function StateMark({ state }: { state: State }) {
  return (
    <svg className={styles.mark} viewBox="0 0 18 18" aria-hidden="true" data-state={state}>
      {shapes[state]}
    </svg>
  );
}
