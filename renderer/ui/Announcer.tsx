import { createContext, use, useCallback, useState } from 'react';
import type { ReactNode } from 'react';

type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce>(() => {});

/** The only live region for screen readers, wherever the focus is: what was done, undone, or went wrong. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', count: 0 });
  const announce = useCallback<Announce>((text) => setSaid(({ count }) => ({ text, count: count + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      {/* A new element each time, so that the same words are announced again. */}
      <div className="visually-hidden" role="status" data-announcer data-react-aria-top-layer="true">
        <span key={said.count}>{said.text}</span>
      </div>
    </AnnounceContext>
  );
}

/** Returns a function that announces something visible to screen readers. */
export function useAnnounce(): Announce {
  return use(AnnounceContext);
}
