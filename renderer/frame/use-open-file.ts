import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { incomingKindOf, incomingScreens } from '../../contract/file-kinds.ts';
import { uploadFile } from '../commands/upload-file.ts';
import { useFirstIncoming, useIncomingFiles } from '../navigation/incoming.tsx';
import type { Incoming } from '../navigation/incoming.tsx';
import { useNavigation } from '../navigation/navigation.tsx';
import { isCovered, useIsCovered } from '../ui/is-covered.ts';
import { useToasts } from '../ui/Toasts.tsx';

/** Passes a file to the screen that handles it. @param name its ending decides which screen */
export function useOpenFile(): (name: string, upload: Incoming['upload']) => void {
  const { t } = useTranslation();
  const incoming = useIncomingFiles();
  const toasts = useToasts();
  return (name, upload) => {
    const kind = incomingKindOf(name);
    if (kind !== null) {
      incoming.add({ kind, upload });
      if (isCovered()) toasts.show({ tone: 'note', text: t('frame.fileWaits') });
    } else toasts.show({ tone: 'problem', text: t('frame.strangeFile', { name }) });
  };
}

/** Goes to the screen of the first waiting file, once nothing covers the window. */
export function useIncomingScreen(): void {
  const navigation = useNavigation();
  const first = useFirstIncoming();
  const mustWait = useIsCovered(first !== undefined);
  const shown = useRef<Incoming>(undefined);
  const go = useEffectEvent(() => {
    if (first === undefined || mustWait || shown.current === first) return;
    shown.current = first;
    const screen = incomingScreens[first.kind];
    // An open share would hide what has come.
    const reviews = { ...navigation.view().reviews, share: null };
    navigation.change(screen === 'reviews' ? { screen, reviews } : { screen });
  });
  useEffect(() => go(), [first, mustWait]);
}

/**
 * Accepts dropped files anywhere, even on a dialog. Dragged text is left alone.
 * @returns whether a file is being dragged over the window
 */
export function useDroppedFiles(): boolean {
  const { t } = useTranslation();
  const toasts = useToasts();
  const openFile = useOpenFile();
  const [isOver, setOver] = useState(false);
  const onDrop = useEffectEvent((files: readonly File[]) => {
    for (const file of files) openFile(file.name, () => uploadFile(file));
    if (files.length > 1)
      toasts.show({ tone: 'note', text: t('frame.severalFiles', { count: files.length }) });
  });
  useEffect(() => {
    const listening = new AbortController();
    const listenTo = (name: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) =>
      document.addEventListener(name, listener, { signal: listening.signal });
    listenTo('dragover', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    });
    listenTo('dragleave', ({ relatedTarget }) => {
      // Otherwise it only moves from one element of the window to another.
      if (relatedTarget === null) setOver(false);
    });
    listenTo('drop', (event) => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      onDrop([...(event.dataTransfer?.files ?? [])]);
    });
    return () => listening.abort();
  }, []);
  return isOver;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
