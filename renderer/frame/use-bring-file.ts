import { useState } from 'react';
import type { DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { incomingKindOf } from '../../domain/contract/file-kinds.ts';
import { handFile } from '../hand-file.ts';
import { useIncomingFile } from '../incoming.tsx';
import { useNavigation } from '../navigation.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { useComplain } from '../use-complain.ts';

/** Brings a file to the screen that it is for. @param name by its ending the screen is found */
export function useBringFile(): (
  name: string,
  hand: () => Promise<{ readonly file: string }>,
) => Promise<void> {
  const { t } = useTranslation();
  const incoming = useIncomingFile();
  const navigation = useNavigation();
  const toasts = useToasts();
  const complain = useComplain();
  return async (name, hand) => {
    const kind = incomingKindOf(name);
    if (kind === null) return toasts.show({ tone: 'problem', text: t('frame.strangeFile', { name }) });
    try {
      const { file } = await hand();
      if (kind === 'report') navigation.change({ screen: 'reports' });
      else navigation.change({ screen: 'reviews', reviews: { ...navigation.view().reviews, share: null } });
      incoming.bring({ kind, file });
    } catch (failure) {
      complain(failure);
    }
  };
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
        const [file, ...others] = event.dataTransfer.files;
        if (file === undefined) return;
        void bring(file.name, () => handFile(file));
        if (others.length > 0) toasts.show({ tone: 'note', text: t('frame.oneFile', { name: file.name }) });
      },
    },
  };
}
