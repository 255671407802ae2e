import type { ReactNode } from 'react';

/** One more thing that is read out of a line, after what is there: its eyes see it by shape, colour or place. */
export function Spoken({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">, {children}</span>;
}
