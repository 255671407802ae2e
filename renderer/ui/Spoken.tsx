import type { ReactNode } from 'react';

/** Text at the end of a line for screen readers only. Others see the same by shape, colour or position. */
export function Spoken({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">, {children}</span>;
}
