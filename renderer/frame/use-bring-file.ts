import { useEffect, useEffectEvent, useState } from 'react';
import type { DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { incomingKindOf } from '../../domain/contract/file-kinds.ts';
import { handFile } from '../hand-file.ts';
import { useFirstIncoming, useIncomingFiles } from '../incoming.tsx';
import type { Incoming } from '../incoming.tsx';
import { useNavigation } from '../navigation.tsx';
import { useToasts } from '../ui/Toasts.tsx';

/** Takes in a file. @param name by its ending the screen is found */
export function useBringFile(): (name: string, hand: Incoming['hand']) => void {
  const { t } = useTranslation();
  const incoming = useIncomingFiles();
  const toasts = useToasts();
  return (name, hand) => {
    const kind = incomingKindOf(name);
    if (kind !== null) incoming.add({ kind, hand });
    else toasts.show({ tone: 'problem', text: t('frame.strangeFile', { name }) });
  };
}

/** Goes to the screen of the file whose turn it is. */
export function useIncomingScreen(): void {
  const navigation = useNavigation();
  const first = useFirstIncoming();
  const go = useEffectEvent(() => {
    if (first?.kind === 'report') navigation.change({ screen: 'reports' });
    else if (first)
      navigation.change({ screen: 'reviews', reviews: { ...navigation.view().reviews, share: null } });
  });
  useEffect(() => go(), [first]);
}

/** Lets files be dropped anywhere; text that is dragged goes where it always goes. */
export function useDroppedFiles() {
  const { t } = useTranslation();
  const toasts = useToasts();
  const bring = useBringFile();
  const [isOver, setOver] = useState(false);
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');
  return {
    isOver,
    zone: {
      onDragOver(event: DragEvent) {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave(event: DragEvent) {
        // Between two elements of the window it only goes on.
        if (event.relatedTarget === null) setOver(false);
      },
      onDrop(event: DragEvent) {
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        const files = [...event.dataTransfer.files];
        for (const file of files) bring(file.name, () => handFile(file));
        if (files.length > 1)
          toasts.show({ tone: 'note', text: t('frame.severalFiles', { count: files.length }) });
      },
    },
  };
}
