import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceFile } from '../../../../domain/base/evidence-file.ts';
import { useCommands } from '../../../commands/commands.tsx';
import { useSavedFile } from '../../../commands/use-saved-file.ts';
import { useFormat } from '../../../i18n/format.ts';
import { send } from '../../../state/api.ts';
import { PushButton } from '../../../ui/PushButton.tsx';
import { Words } from '../../../ui/Words.tsx';
import styles from './editor.module.css';

/** The hash of the share of somebody else that is on the desk; null in a learner's preview of their own. */
export const OpenedShareHash = createContext<string | null>(null);

/** A file that is evidence. The mentor can save a copy; Waymark does not open it. */
export function SharedFile({ file, children }: { file: EvidenceFile; children: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const commands = useCommands();
  const tellSaved = useSavedFile();
  const share = useContext(OpenedShareHash);
  const { name, bytes, hash } = file;

  async function save(): Promise<void> {
    const saving = send('mentor:saveFile', { share: share!, file: hash, name });
    await commands.runCommand(saving.then((saved) => saved && tellSaved(saved.file)));
  }

  return (
    <>
      <Words>{children}</Words>{' '}
      <Words className={styles.quiet}>{t('reviews.desk.file', { name, size: format.bytes(bytes) })}</Words>{' '}
      {share !== null && (
        <PushButton look="link" onPress={() => void save()}>
          {t('reviews.desk.saveFile', { name })}
        </PushButton>
      )}
    </>
  );
}
