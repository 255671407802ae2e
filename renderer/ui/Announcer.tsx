import { createContext, use, useCallback, useState } from 'react';
import type { ReactNode } from 'react';

type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce>(() => {});

/** The one place whose words are read out politely, whatever has the focus: what was done, undone, or went wrong. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', count: 0 });
  const announce = useCallback<Announce>((text) => setSaid(({ count }) => ({ text, count: count + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      {/* A new element each time: the same words twice are read out twice. */}
      <div className="visually-hidden" role="status" data-announcer data-react-aria-top-layer="true">
        <span key={said.count}>{said.text}</span>
      </div>
    </AnnounceContext>
  );
}

/** Has something read out that can be seen anyway. */
export function useAnnounce(): Announce {
  return use(AnnounceContext);
}
