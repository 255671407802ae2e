import { useEffect } from 'react';

/**
 * Notes on the document whether the learner last used the pointer or the keyboard: only for the keyboard is the focus
 * framed (base.css). The browser's `:focus-visible` keeps a frame on an element that is then clicked.
 */
export function useModality(): void {
  useEffect(() => {
    const listening = new AbortController();
    const note = (modality: string) => () => (document.documentElement.dataset['modality'] = modality);
    const options = { capture: true, signal: listening.signal };
    window.addEventListener('pointerdown', note('pointer'), options);
    window.addEventListener('keydown', note('keyboard'), options);
    return () => listening.abort();
  }, []);
}
