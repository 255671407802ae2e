import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup, RestorePreview } from '../../../contract/backups.ts';
import { send } from '../../state/api.ts';
import { useCommands } from '../../commands/commands.tsx';
import { useFormat } from '../../i18n/format.ts';
import { Popup, PopupButtons } from '../../ui/Popup.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { WorkBar } from '../../ui/WorkBar.tsx';
import { useView } from '../../state/use-workspace.tsx';
import { useReportError } from '../../state/use-report-error.ts';
import list from '../../ui/changes.module.css';
import styles from './settings.module.css';

const shown = 100;

/**
 * Shows what restoring a backup would change, and restores it. Undo cannot reverse it, so the learner must
 * confirm.
 */
export function RestoreDialog({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { show } = useToasts();
  const reportError = useReportError();
  const commands = useCommands();
  const [preview, setPreview] = useState<RestorePreview>();
  const [working, setWorking] = useState(false);
  const nameOf = ({ at: made, name }: Backup) => (made === null ? name : format.second(made));
  const at = nameOf(backup);

  const fail = useEffectEvent((failure: unknown) => {
    reportError(failure);
    onClose();
  });
  useEffect(() => {
    let current = true;
    send('backups:preview', { name: backup.name }).then(
      (found) => current && setPreview(found),
      (failure: unknown) => current && fail(failure),
    );
    return () => {
      current = false;
    };
  }, [backup.name]);

  /**
   * @param name of a backup; the state before it stays one click away, in a backup of its own
   * @param shown the checksum of its preview, if the learner saw one
   */
  async function restore(name: string, shown: string | null): Promise<void> {
    setWorking(true);
    const answer = send('backups:restore', { name, shown });
    if (await commands.runCommand(answer)) {
      const { restored, before } = await answer;
      show({
        text: t('restore.done', { at: nameOf(restored), before: nameOf(before) }),
        tone: 'note',
        actions: [{ text: t('restore.back'), onPress: () => void restore(before.name, null) }],
      });
    }
    onClose();
  }

  /** The number of changes in the backup that are not in the workspace now. */
  const more = preview ? (preview.backup.events ?? 0) - (preview.events.now - preview.events.missing) : 0;
  const changes = preview === undefined ? 0 : preview.items.length + preview.details;
  return (
    <Popup title={t('restore.title', { at })} isOpen onClose={onClose} wide>
      {preview === undefined && <WorkBar label={t('restore.comparing')} />}
      {preview && (
        <>
          <p>
            {preview.events.missing > 0 && t('restore.missing', { count: preview.events.missing })}{' '}
            {more > 0 && t('restore.more', { count: more })}{' '}
            {changes === 0 ? t('restore.same') : t('restore.changes', { count: preview.items.length })}{' '}
            {preview.details > 0 && t('restore.details', { count: preview.details })}
          </p>
          {preview.items.length > 0 && <ChangedItems items={preview.items} />}
          <p className={styles.quiet}>{t('restore.safe')}</p>
        </>
      )}
      {working && <WorkBar label={t('restore.working')} />}
      <PopupButtons>
        <PushButton onPress={onClose}>{t('restore.cancel')}</PushButton>
        <PushButton
          look="primary"
          isPending={preview === undefined || working}
          onPress={() => void restore(backup.name, preview?.sum ?? null)}
        >
          {t('backups.restore')}
        </PushButton>
      </PopupButtons>
    </Popup>
  );
}

function ChangedItems({ items }: Pick<RestorePreview, 'items'>) {
  const { t } = useTranslation();
  const { index } = useView();
  const rest = items.length - shown;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
    <ul className={list.changes} aria-label={t('restore.list')} tabIndex={0}>
      {items.slice(0, shown).map(({ item, now, after }) => (
        <li key={item}>
          <span className={list.change}>
            <StateMark state={now} />
            <span aria-hidden="true">→</span>
            <StateMark state={after} />
            <span className="visually-hidden">
              {t('restore.change', { now: t(`message.state.${now}`), after: t(`message.state.${after}`) })}
            </span>
          </span>
          {index.items.get(item)?.item.text ?? item}
        </li>
      ))}
      {rest > 0 && <li>{t('restore.others', { count: rest })}</li>}
    </ul>
  );
}
