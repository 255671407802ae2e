import { File, Folder } from 'lucide-react';
import { useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import type { Key } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { FileDialogRequest } from '../../../contract/files.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useNow } from '../../state/use-now.ts';
import styles from './files.module.css';
import type { ShownFolder, Where } from './use-listing.ts';

interface Props {
  readonly shown: ShownFolder;
  readonly request: FileDialogRequest;
  /** Whether it takes the focus when it appears. */
  readonly hasFocus: boolean;
  readonly onName: (name: string) => void;
  readonly onGo: (where: Where) => void;
  readonly onChoose: (name: string) => void;
}

/** The folders and files to choose from; Enter or a double click chooses one. */
export function FileList({ shown, request, hasFocus, onName, onGo, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const { place, folder, path, entries, more } = shown;
  const { mode, endings } = request;
  const [picked, setPicked] = useState<Key>();

  function act(key: Key): void {
    const entry = entries.find((one) => one.name === key);
    if (entry?.kind === 'folder') onGo({ place, folder: [...folder, entry.name] });
    else if (entry) onChoose(entry.name);
  }

  return (
    <>
      <GridList
        className={styles.list!}
        aria-label={t('fileDialog.list')}
        items={entries.map((entry) => ({ ...entry, id: entry.name }))}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={picked === undefined ? [] : [picked]}
        disallowEmptySelection
        escapeKeyBehavior="none"
        {...(hasFocus ? { autoFocus: 'first' as const } : {})}
        onSelectionChange={(keys) => {
          const [key] = keys;
          setPicked(key as Key);
          onName(entries.find((one) => one.name === key && one.kind === 'file')?.name ?? '');
        }}
        onAction={act}
        renderEmptyState={() => (
          <EmptyState title={t(mode === 'open' ? 'fileDialog.empty' : 'fileDialog.emptySave')}>
            {mode === 'open' && (
              <p>
                {t('fileDialog.emptyMore', {
                  endings: format.list(endings.map((ending) => `.${ending}`)),
                  path,
                })}
              </p>
            )}
          </EmptyState>
        )}
      >
        {(entry) => (
          <GridListItem id={entry.name} textValue={entry.name} className={styles.entry!}>
            {entry.kind === 'folder' ? <Folder aria-hidden="true" /> : <File aria-hidden="true" />}
            <span className={styles.name}>{entry.name}</span>
            {entry.kind === 'file' && (
              <>
                <span className={styles.aside}>{format.bytes(entry.bytes)}</span>
                <span className={styles.aside}>{format.moment(new Date(entry.at).toISOString(), now)}</span>
              </>
            )}
          </GridListItem>
        )}
      </GridList>
      <p className={styles.quiet}>
        {path}
        {more > 0 && ` · ${t('fileDialog.more', { count: more })}`}
      </p>
    </>
  );
}
