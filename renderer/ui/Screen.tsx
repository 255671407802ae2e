import { useEffect, useEffectEvent, useRef } from 'react';
import type { ReactNode, Ref } from 'react';
import styles from './screen.module.css';

interface Props extends Omit<HeadProps, 'ref'> {
  /** The scroll position to start at, and the callback for later ones. */
  readonly initialScroll: number;
  readonly onScroll: (offset: number) => void;
  /** Whether what it shows takes all the room there is, instead of the width of what is read. */
  readonly fills?: boolean;
  readonly children: ReactNode;
}

/**
 * A screen with a title. The title gets the focus when the screen is entered, so that screen readers announce
 * it.
 */
export function Screen({ title, lede, aside, initialScroll, onScroll, fills = false, children }: Props) {
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
      <div className={fills ? styles.filling : styles.content}>
        <ScreenHead ref={heading} title={title} lede={lede} aside={aside} />
        {children}
      </div>
    </main>
  );
}

interface HeadProps {
  readonly ref?: Ref<HTMLHeadingElement>;
  readonly title: string;
  /** One sentence under the title. */
  readonly lede?: ReactNode;
  /** Shown at the end of the title line. */
  readonly aside?: ReactNode;
}

/** The title line, at the same place on every screen. */
export function ScreenHead({ ref, title, lede, aside }: HeadProps) {
  return (
    <header className={styles.head}>
      <div>
        <h1 ref={ref} tabIndex={-1}>
          {title}
        </h1>
        {aside}
      </div>
      {lede !== undefined && <p>{lede}</p>}
    </header>
  );
}

interface HeadingProps {
  readonly title: string;
  /** Shown beside the title: what is counted, or keys. */
  readonly note?: ReactNode;
}

interface SectionProps extends HeadingProps {
  readonly children: ReactNode;
}

/** A section of a screen, under a hairline. */
export function Section({ title, note, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <Heading title={title} note={note} />
      {children}
    </section>
  );
}

/** The heading of a section, over its hairline. */
export function Heading({ title, note }: HeadingProps) {
  return (
    <div className={styles.sectionHead}>
      <h2>{title}</h2>
      {note !== undefined && <span>{note}</span>}
    </div>
  );
}
