import { useEffect, useEffectEvent, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './screen.module.css';

interface Props {
  readonly title: string;
  /** One sentence under the title. */
  readonly lede?: ReactNode;
  /** Beside the title. */
  readonly aside?: ReactNode;
  /** Where to start, and what hears where the learner has scrolled to. */
  readonly initialScroll: number;
  readonly onScroll: (offset: number) => void;
  readonly children: ReactNode;
}

/** A screen with a title; the focus is taken there when it is entered, so that it is read out. */
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
  /** Beside the title: what is counted, or keys. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a screen, under a hairline. */
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
