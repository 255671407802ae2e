import { useEffect, useState } from 'react';
import { Breadcrumb, Breadcrumbs, Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { filePlaces, longestFileName } from '../../../contract/file-kinds.ts';
import type { FileDialogRequest } from '../../../contract/files.ts';
import { listen, send } from '../../state/api.ts';
import { useTranslate } from '../../i18n/use-say.ts';
import { Popup, PopupButtons } from '../../ui/Popup.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { problemOf } from '../../state/workspace.ts';
import { FileList } from './FileList.tsx';
import { useListing } from './use-listing.ts';
import type { Where } from './use-listing.ts';
import styles from './files.module.css';

/** The file dialog for hosts without a native one. It opens when main needs a file. */
export function FileDialog() {
  const { t } = useTranslation();
  const [request, setRequest] = useState<FileDialogRequest>();
  const [where, setWhere] = useState<Where>({ place: 'downloads', folder: [] });
  useEffect(() => listen('files:dialog', setRequest), []);

  function cancel(): void {
    const { dialog } = request!;
    setRequest(undefined);
    // If main has already closed it, nothing is left to cancel.
    send('files:answer', { dialog, choice: null }).catch(() => {});
  }

  return (
    <Popup
      title={request ? t(`fileDialog.title.${request.mode}`) : ''}
      isOpen={request !== undefined}
      onClose={cancel}
      wide
    >
      {request && (
        <FileForm
          key={request.dialog}
          request={request}
          where={where}
          onGo={setWhere}
          onCancel={cancel}
          onDone={() => setRequest(undefined)}
        />
      )}
    </Popup>
  );
}

interface FormProps {
  readonly request: FileDialogRequest;
  readonly where: Where;
  readonly onGo: (where: Where) => void;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

function FileForm({ request, where, onGo, onCancel, onDone }: FormProps) {
  const { t } = useTranslation();
  const translate = useTranslate();
  const { mode, dialog } = request;
  const { place, folder } = where;
  const shown = useListing(dialog, where);
  const [moved, setMoved] = useState(false);
  const [name, setName] = useState(request.name);
  const [error, setError] = useState<string>();

  function go(next: Where): void {
    onGo(next);
    setMoved(true);
    setError(undefined);
    if (mode === 'open') setName('');
  }

  async function choose(chosen: string): Promise<void> {
    if (chosen.trim() === '') return;
    try {
      const choice = { place, folder: [...folder], name: chosen.trim() };
      const { taken } = await send('files:answer', { dialog, choice });
      if (taken) onDone();
    } catch (failure) {
      setError(translate(problemOf(failure).message));
    }
  }

  return (
    <form
      className={styles.form}
      onSubmit={(submit) => {
        submit.preventDefault();
        void choose(name);
      }}
    >
      {mode === 'save' && (
        <TextInput
          label={t('fileDialog.name')}
          value={name}
          onChange={(typed) => {
            setName(typed);
            setError(undefined);
          }}
          limit={longestFileName}
          error={error}
          autoFocus
        />
      )}
      <Segmented
        label={t('fileDialog.places')}
        value={place}
        options={filePlaces.map((id) => ({ id, text: t(`fileDialog.place.${id}`) }))}
        onChoose={(chosen) => go({ place: chosen, folder: [] })}
      />
      <Breadcrumbs
        className={styles.way!}
        aria-label={t('fileDialog.way')}
        onAction={(key) => go({ place, folder: folder.slice(0, Number(key)) })}
      >
        <Step depth={0} name={t(`fileDialog.place.${place}`)} />
        {folder.map((name, depth) => (
          <Step key={folder.slice(0, depth + 1).join('/')} depth={depth + 1} name={name} />
        ))}
      </Breadcrumbs>
      {shown && (
        <FileList
          key={shown.path}
          shown={shown}
          request={request}
          hasFocus={mode === 'open' || moved}
          onName={(chosen) => {
            if (chosen !== '' || mode === 'open') setName(chosen);
            setError(undefined);
          }}
          onGo={go}
          onChoose={(chosen) => void choose(chosen)}
        />
      )}
      {mode === 'open' && error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      <PopupButtons>
        <PushButton onPress={onCancel}>{t('fileDialog.cancel')}</PushButton>
        <PushButton look="primary" type="submit" isDisabled={name.trim() === ''}>
          {t(`fileDialog.open.${mode}`)}
        </PushButton>
      </PopupButtons>
    </form>
  );
}

function Step({ depth, name }: { depth: number; name: string }) {
  return (
    <Breadcrumb id={depth} className={styles.step!}>
      <Button className={styles.stepButton!}>{name}</Button>
    </Breadcrumb>
  );
}
