import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarIn, timeZoneHere } from '../../../domain/base/days.ts';
import type { Sitting } from '../../../domain/recheck/todays-rechecks.ts';
import { useCommands } from '../../commands/commands.tsx';
import { useSayDone } from '../../commands/use-say-done.ts';
import { send } from '../../state/api.ts';
import { rechecksOf } from '../../state/freshness.ts';
import { useView } from '../../state/use-workspace.tsx';
import { Popup, PopupButtons } from '../../ui/Popup.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { SittingForm } from './SittingForm.tsx';
import type { Given } from './SittingForm.tsx';
import styles from './recheck.module.css';

/** *Do you still know this?*: what is due today, one skill after the other. */
export function Recheck({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  // What is answered is saved when the dialog closes, however it closes. If that fails, it is there again when it opens.
  const [given, setGiven] = useState<Given>({});
  const save = useSave();
  async function close(): Promise<void> {
    if (await save(given)) setGiven({});
    onClose();
  }
  return (
    <Popup title={t('recheck.title')} isOpen={isOpen} onClose={() => void close()} wide>
      {isOpen && <Sittings given={given} onGive={setGiven} save={save} onClose={() => void close()} />}
    </Popup>
  );
}

/** Saves answers as one step; false where that failed, and the learner was told. */
function useSave(): (given: Given) => Promise<boolean> {
  const { t } = useTranslation();
  const commands = useCommands();
  const sayDone = useSayDone();
  return async (given) => {
    const list = Object.entries(given).map(([item, answer]) => ({ item, answer }));
    if (list.length === 0) return true;
    const isSaved = await commands.runCommand(send('rechecks:answer', { given: list }));
    if (isSaved) sayDone(t('recheck.saved', { count: list.length }));
    return isSaved;
  };
}

interface SittingsProps {
  readonly given: Given;
  readonly onGive: (given: Given) => void;
  readonly save: (given: Given) => Promise<boolean>;
  readonly onClose: () => void;
}

function Sittings({ given, onGive, save, onClose }: SittingsProps) {
  const { t } = useTranslation();
  const view = useView();
  const calendar = useMemo(() => calendarIn(timeZoneHere()), []);
  // The same as long as the dialog is open.
  const [sittings] = useState<readonly Sitting[]>(() => rechecksOf(view, { now: Date.now(), calendar }));
  const [at, goTo] = useState(0);
  const isSaving = useRef(false);
  const [lost, setLost] = useState<readonly string[]>([]);
  const sitting = sittings[at];
  if (sitting === undefined) return <End count={sittings.length} lost={lost} onClose={onClose} />;
  async function next(all: Given): Promise<void> {
    // A second Enter while the first is saved is not another answer.
    if (isSaving.current) return;
    isSaving.current = true;
    const isSaved = await save(all);
    isSaving.current = false;
    if (!isSaved) return;
    setLost([...lost, ...Object.keys(all).filter((key) => all[key] === 'again')]);
    onGive({});
    goTo(at + 1);
  }
  return (
    <SittingForm
      key={sitting.skill.key}
      sitting={sitting}
      place={sittings.length > 1 ? t('recheck.place', { at: at + 1, all: sittings.length }) : undefined}
      given={given}
      onGive={onGive}
      onNext={(all) => void next(all)}
      onStop={onClose}
    />
  );
}

/** The end: what is not known any more can be learnt again. It stays done until the learner says otherwise. */
function End({ count, lost, onClose }: { count: number; lost: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation();
  const commands = useCommands();
  const { index, item } = useView();
  const stillDone = lost.filter((key) => item(key).state === 'done');
  return (
    <div className={styles.sitting}>
      <p>{t(count === 0 ? 'recheck.none' : 'recheck.end')}</p>
      {stillDone.length > 0 && (
        <>
          <p>{t('recheck.lost', { count: stillDone.length })}</p>
          <ul className={styles.lost}>
            {stillDone.map((key) => (
              <li key={key}>{index.items.get(key)!.item.text}</li>
            ))}
          </ul>
        </>
      )}
      <PopupButtons>
        {stillDone.length > 0 && (
          <PushButton
            onPress={() => {
              commands.mark(stillDone, 'learning');
              onClose();
            }}
          >
            {t('recheck.learnAgain', { count: stillDone.length })}
          </PushButton>
        )}
        <PushButton look="primary" autoFocus onPress={onClose}>
          {t(stillDone.length > 0 ? 'recheck.leave' : 'frame.close')}
        </PushButton>
      </PopupButtons>
    </div>
  );
}
