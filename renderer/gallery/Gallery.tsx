import { useLayoutEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { themes } from '../../domain/settings/settings.ts';
import type { Theme } from '../../domain/settings/settings.ts';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './gallery.module.css';
import { pieces } from './pieces.tsx';

const colours = [
  ['paper', 'paper-2', 'paper-3', 'rule', 'rule-strong', 'edge', 'track'],
  ['ink', 'ink-2', 'ink-3', 'moss', 'moss-ink', 'moss-wash', 'moss-line'],
  ['amber-mark', 'amber-ink', 'amber-wash', 'slate', 'rust', 'rust-wash', 'focus'],
];
const sizes = ['t-0', 't-1', 't-2', 't-3', 't-4', 't-5'];

/** Every component in all of its states, for work on its appearance. */
export function Gallery() {
  const [theme, setTheme] = useState<Theme>('system');
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <main className={styles.gallery}>
      <header>
        <h1>The pieces of the window</h1>
        <Segmented
          label="Theme"
          value={theme}
          options={themes.map((id) => ({ id, text: id }))}
          onChoose={setTheme}
        />
      </header>
      <Piece name="tokens.css">
        <div className={styles.swatches}>
          {colours.flat().map((name) => (
            <span key={name} style={{ ['--swatch' as string]: `var(--${name})` }}>
              {name}
            </span>
          ))}
        </div>
        {sizes.map((name) => (
          <span key={name} style={{ fontSize: `var(--${name})` }}>
            {name}
          </span>
        ))}
      </Piece>
      {Object.entries(pieces).map(([name, Example]) => (
        <Piece key={name} name={name}>
          <Example />
        </Piece>
      ))}
    </main>
  );
}

function Piece({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className={styles.piece}>
      <h2>{name}</h2>
      <div>{children}</div>
    </section>
  );
}
