import { useTranslation } from 'react-i18next';
import type { Item } from '../../domain/path/schema.ts';
import { useCommands } from '../commands/commands.tsx';
import { send } from '../state/api.ts';
import { PushButton } from '../ui/PushButton.tsx';
import { useSavedFile } from '../commands/use-saved-file.ts';
import styles from './inspector.module.css';

/** The points of a good answer, how to do an item alone, and its provided materials. */
export function Expected({ item: { expect, alone, materials } }: { item: Item }) {
  const { t } = useTranslation();
  const commands = useCommands();
  const tellSaved = useSavedFile();
  const save = (material: string) =>
    void commands.runCommand(
      send('materials:save', { material }).then((saved) => saved && tellSaved(saved.file)),
    );
  return (
    <>
      {expect && (
        <section>
          <h3>{t('inspector.expect')}</h3>
          <ul className={styles.points}>
            {expect.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      )}
      {alone && (
        <section>
          <h3>{t('inspector.alone')}</h3>
          <p className={styles.prose}>{alone}</p>
        </section>
      )}
      {materials && (
        <section>
          <h3>{t('inspector.materials')}</h3>
          <p className={styles.empty}>{t('inspector.materialsHint')}</p>
          <ul className={styles.list}>
            {materials.map(({ title, file }) => (
              <li key={file}>
                <PushButton
                  look="link"
                  aria-label={t('inspector.openMaterial', { title })}
                  onPress={() => save(file)}
                >
                  {title}
                </PushButton>
                <span className={styles.after}>{file.slice(file.lastIndexOf('.') + 1)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
