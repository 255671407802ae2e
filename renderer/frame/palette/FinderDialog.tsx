import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { Keys } from '../../ui/Keys.tsx';
import styles from './palette.module.css';

interface Props {
  readonly title: string;
  /** What can be typed. */
  readonly placeholder: string;
  readonly results: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  /** Whether the first result is chosen as soon as something is typed. */
  readonly choosesFirst: boolean;
  readonly disabled?: readonly string[];
  /** A result was chosen, by its id. */
  readonly onChoose: (id: string) => void;
  /** Enter was pressed and no result is chosen. */
  readonly onEnter?: () => void;
  readonly onClose: () => void;
  /** Shown if there are no results. */
  readonly empty: ReactNode;
  /** Shown below them. */
  readonly foot?: string;
  /** The results, as `ListBoxItem` and `ListBoxSection`. */
  readonly children: ReactNode;
}

/** A field at the top of the window with results below it. Escape closes it, whatever was typed. */
export function FinderDialog(props: Props) {
  const { title, placeholder, results, text, onType, choosesFirst, onChoose, onEnter, onClose } = props;
  return (
    <ModalOverlay className={styles.overlay!} isOpen onOpenChange={(open) => open || onClose()} isDismissable>
      <Modal className={styles.modal!}>
        <Dialog className={styles.dialog!} aria-label={title}>
          <div
            className={styles.content}
            onKeyDownCapture={(press) => {
              // An input method's keys are its own, and the list gets copies of some keys. The field would only be
              // cleared by Escape.
              if (press.nativeEvent.isComposing || !(press.target instanceof HTMLInputElement)) return;
              if (press.key === 'Escape') onClose();
              const isChosen = press.currentTarget.querySelector('[role=option][data-focused]') !== null;
              if (press.key === 'Enter' && !isChosen) onEnter?.();
            }}
          >
            <Autocomplete inputValue={text} onInputChange={onType} disableAutoFocusFirst={!choosesFirst}>
              <SearchField className={styles.search!} aria-label={placeholder} autoFocus>
                <Search aria-hidden="true" />
                <Input placeholder={placeholder} dir="auto" maxLength={2000} />
                <Keys keys="Esc" />
              </SearchField>
              {/* It scrolls, so the keyboard must reach it. */}
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
              <div className={styles.list} role="group" aria-label={results} tabIndex={0}>
                <ListBox
                  className={styles.results!}
                  aria-label={results}
                  disabledKeys={props.disabled ?? []}
                  onAction={(id) => onChoose(String(id))}
                  renderEmptyState={() =>
                    props.empty !== null && <p className={styles.empty}>{props.empty}</p>
                  }
                >
                  {props.children}
                </ListBox>
              </div>
            </Autocomplete>
            {props.foot !== undefined && <p className={styles.foot}>{props.foot}</p>}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
