import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../state/api.ts';
import { useCommands } from '../../commands/commands.tsx';
import { useSayDone } from '../../commands/use-say-done.ts';
import { PushButton } from '../../ui/PushButton.tsx';
import { Section } from '../../ui/Screen.tsx';
import { WorkBar } from '../../ui/WorkBar.tsx';
import { useQuery } from '../../state/use-query.ts';
import { useReportError } from '../../state/use-report-error.ts';
import { useJob } from '../../state/use-job.ts';
import { useView } from '../../state/use-workspace.tsx';
import { SettingRow } from '../../ui/SettingRow.tsx';
import setting from '../../ui/setting.module.css';
import styles from './library.module.css';

/** The paths of the workspace, and those that can be added. */
export function LearningPaths() {
  const { t } = useTranslation();
  const commands = useCommands();
  const sayDone = useSayDone();
  const { index } = useView();
  const reportError = useReportError();
  const job = useJob();
  const [adding, setAdding] = useState(false);
  const paths = useQuery('paths:list', {}) ?? [];
  const available = useQuery('paths:available', {}) ?? [];

  async function addFile(): Promise<void> {
    const chosen = await send('files:open', { kind: 'path' }).catch(reportError);
    if (!chosen) return;
    setAdding(true);
    await commands.addPath({ file: chosen.file }, job.send);
    setAdding(false);
  }

  async function remove(id: string, title: string): Promise<void> {
    if (await commands.runCommand(send('paths:remove', { id }))) sayDone(t('paths.removed', { title }));
    focusTitle();
  }

  // The pressed button goes, and the one beside it removes the path.
  const focusTitle = () => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });

  return (
    <>
      <Section title={t('paths.yours')} note={t('paths.shared')}>
        {paths.map(({ id, title, version, done, required }) => (
          <SettingRow key={id} title={title} meaning={<p>{t('paths.about', { version, done, required })}</p>}>
            <div className={setting.buttons}>
              {id === index.path.id ? (
                <span className={styles.quiet}>{t('paths.current')}</span>
              ) : (
                <PushButton
                  aria-label={t('paths.chooseOne', { title })}
                  onPress={() => {
                    commands.choosePath(id);
                    focusTitle();
                  }}
                >
                  {t('paths.choose')}
                </PushButton>
              )}
              {paths.length > 1 && (
                <PushButton
                  aria-label={t('paths.removeOne', { title })}
                  onPress={() => void remove(id, title)}
                >
                  {t('paths.remove')}
                </PushButton>
              )}
            </div>
          </SettingRow>
        ))}
      </Section>
      <Section title={t('paths.toAdd')} note={t('paths.toAddMeans')}>
        {available.map(({ id, title, summary, skills, items }) => (
          <SettingRow
            key={id}
            title={title}
            meaning={
              <>
                <p>{summary}</p>
                <p>
                  {t('paths.size', {
                    skills: t('paths.skills', { count: skills }),
                    items: t('paths.items', { count: items }),
                  })}
                </p>
              </>
            }
          >
            <PushButton
              aria-label={t('paths.addOne', { title })}
              onPress={() => void commands.addPath({ id }).then(focusTitle)}
            >
              {t('paths.add')}
            </PushButton>
          </SettingRow>
        ))}
        <SettingRow title={t('paths.own')} meaning={<p>{t('paths.ownMeans')}</p>}>
          <PushButton isPending={adding} onPress={() => void addFile()}>
            {t('paths.addFile')}
          </PushButton>
        </SettingRow>
        {adding && <WorkBar label={t('paths.adding')} progress={job.progress} onCancel={job.cancel} />}
      </Section>
    </>
  );
}
