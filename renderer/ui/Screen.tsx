import { useEffect, useEffectEvent, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './screen.module.css';

interface Props {
  readonly title: string;
  /** One sentence under the title. */
  readonly lede?: ReactNode;
  /** Shown beside the title. */
  readonly aside?: ReactNode;
  /** The scroll position to start at, and the callback for later ones. */
  readonly initialScroll: number;
  readonly onScroll: (offset: number) => void;
  readonly children: ReactNode;
}

/**
 * A screen with a title. The title gets the focus when the screen is entered, so that screen readers announce
 * it.
 */
export function Screen({ title, lede, aside, initialScroll, onScroll, children }: Props) {
  const main = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const enter = useEffectEvent(() => {
    heading.current?.focus({ preventScroll: true });
    main.current?.scrollTo(0, initialScroll);
  });
  useEffect(() => enter(), []);
  return (
    <main
      className={styles.main}
      ref={main}
      onScroll={({ currentTarget }) => onScroll(currentTarget.scrollTop)}
    >
      <header className={styles.head}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lede !== undefined && <p>{lede}</p>}
        </div>
        {aside}
      </header>
      {children}
    </main>
  );
}

interface SectionProps {
  readonly title: string;
  /** Shown beside the title: what is counted, or keys. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A section of a screen, under a hairline. */
export function Section({ title, note, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{title}</h2>
        {note !== undefined && <span>{note}</span>}
      </div>
      {children}
    </section>
  );
}
