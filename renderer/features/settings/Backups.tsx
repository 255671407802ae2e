import { CircleAlert, CircleCheck } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../../contract/backups.ts';
import { send } from '../../state/api.ts';
import { useCommands } from '../../commands/commands.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTranslate } from '../../i18n/use-say.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { Section } from '../../ui/Screen.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { WorkBar } from '../../ui/WorkBar.tsx';
import { useReportError } from '../../state/use-report-error.ts';
import { useJob } from '../../state/use-job.ts';
import { useQueryVersion } from '../../state/use-query.ts';
import { problemOf } from '../../state/workspace.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import setting from '../../ui/setting.module.css';
import styles from './settings.module.css';

/** The verified backups, with buttons to make and to restore one. */
export function Backups() {
  const { t } = useTranslation();
  const format = useFormat();
  const { show } = useToasts();
  const translate = useTranslate();
  const reportError = useReportError();
  const commands = useCommands();
  const [backups, setBackups] = useState<readonly Backup[]>();
  const [working, setWorking] = useState(false);
  const [restoring, setRestoring] = useState<Backup>();
  const [stopped, setStopped] = useState(false);
  const reading = useJob();

  const fail = useEffectEvent((failure: unknown) => {
    if (problemOf(failure).kind === 'cancelled') return setStopped(true);
    setBackups([]);
    reportError(failure);
  });
  const load = useEffectEvent(() => reading.send('backups:list', {}));
  const [asked, setAsked] = useState(0);
  const version = useQueryVersion('backups:list');
  useEffect(() => {
    let current = true;
    load().then(
      (found) => current && setBackups(found),
      (failure: unknown) => current && fail(failure),
    );
    return () => {
      current = false;
    };
  }, [asked, version]);

  function again(): void {
    setStopped(false);
    setAsked((times) => times + 1);
  }

  async function make(): Promise<void> {
    setWorking(true);
    if (await commands.runCommand(send('backups:make', {}))) show({ text: t('backups.made'), tone: 'note' });
    setWorking(false);
    setStopped(false);
  }

  /** The time of a backup, with seconds if another one is from the same minute. */
  function momentOf({ at, name }: Backup): string {
    if (at === null) return name;
    const moment = format.fullMoment(at);
    const isShared = backups?.some(
      (one) => one.name !== name && one.at && format.fullMoment(one.at) === moment,
    );
    return isShared ? format.second(at) : moment;
  }

  return (
    <Section title={t('backups.title')} note={t('backups.kept')}>
      <div className={setting.row}>
        <p>{t('backups.means')}</p>
        <PushButton isPending={working} onPress={() => void make()}>
          {t('backups.make')}
        </PushButton>
      </div>
      {working && <WorkBar label={t('backups.making')} />}
      {backups === undefined && !working && !stopped && (
        <WorkBar label={t('backups.checking')} progress={reading.progress} onCancel={reading.cancel} />
      )}
      {backups === undefined && stopped && (
        <div className={setting.row}>
          <p>{t('backups.stopped')}</p>
          <PushButton onPress={again}>{t('backups.checkAgain')}</PushButton>
        </div>
      )}
      {backups?.length === 0 && <EmptyState title={t('backups.none')}>{t('backups.noneMore')}</EmptyState>}
      {backups !== undefined && backups.length > 0 && (
        <div className={styles.backupsBox}>
          <table className={styles.backups}>
            <thead>
              <tr>
                <th scope="col">{t('backups.date')}</th>
                <th scope="col">{t('backups.kind')}</th>
                <th scope="col">{t('backups.events')}</th>
                <th scope="col">{t('backups.size')}</th>
                <th scope="col">{t('backups.checked')}</th>
                <th scope="col">
                  <span className="visually-hidden">{t('backups.restore')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {backups.map((backup) => (
                <tr key={backup.name}>
                  <th scope="row">{momentOf(backup)}</th>
                  <td>{t(`backupKind.${kindOf(backup.name)}`)}</td>
                  <td>{backup.events === null ? '–' : format.number(backup.events)}</td>
                  <td>{format.bytes(backup.bytes)}</td>
                  <td data-ok={backup.ok} title={translate(backup.detail)}>
                    {backup.ok ? <CircleCheck aria-hidden="true" /> : <CircleAlert aria-hidden="true" />}
                    {t(backup.ok ? 'backups.good' : 'backups.bad')}
                  </td>
                  <td>
                    {backup.ok && (
                      <PushButton look="link" onPress={() => setRestoring(backup)}>
                        {t('backups.restore')}
                      </PushButton>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {restoring && <RestoreDialog backup={restoring} onClose={() => setRestoring(undefined)} />}
    </Section>
  );
}

const kinds = ['auto', 'manual', 'before-restore', 'before-migration'] as const;

/** The reason for a backup, taken from its name. */
function kindOf(name: string): (typeof kinds)[number] {
  return kinds.find((kind) => name.endsWith(`-${kind}.json`)) ?? 'manual';
}
