import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './popup.module.css';

interface Props {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Wider, for a list. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A modal dialog. Escape and a click outside close it. */
export function Popup({ title, isOpen, onClose, wide = false, children }: Props) {
  return (
    <ModalOverlay
      className={styles.overlay!}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable
    >
      <Modal className={wide ? styles.wide! : styles.modal!}>
        <Dialog className={styles.dialog!}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The last line of a dialog: its buttons, with the default one at the end. */
export function PopupButtons({ children }: { children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}
