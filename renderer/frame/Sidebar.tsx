import { HardDrive, Keyboard, ListChecks, Redo2, Undo2 } from 'lucide-react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { formatShare } from '../i18n/index.ts';
import { CoverageBar } from '../ui/CoverageBar.tsx';
import { PushButton } from '../ui/PushButton.tsx';
import ui from '../ui/ui.module.css';
import { useView } from '../use-workspace.tsx';
import { nameKey } from '../actions.ts';
import type { Commands } from '../commands.ts';
import styles from './frame.module.css';
import { useHappened } from './use-happened.ts';

/** The quiet column: path and coverage, where to go, undo and redo, the state of the store. */
export function Sidebar({ commands, onHelp }: { commands: Commands; onHelp: () => void }) {
  const { t } = useTranslation();
  const { index, standing, about, saving, undo, redo } = useView();
  const happened = useHappened();
  const { done, required } = standing.coverage;
  return (
    <aside className={styles.side}>
      <div className={styles.card}>
        <div className={styles.role}>{index.path.title}</div>
        <div className={styles.sub}>{t('frame.coverage', { done, required })}</div>
        <CoverageBar figure={standing.coverage} />
        <div className={styles.sub}>
          <span>{t('frame.percent', { percent: formatShare(done, required) })}</span>
          <HowCounted />
        </div>
      </div>
      <nav aria-label={t('frame.screens')}>
        <a
          className={styles.nav}
          href="#path"
          aria-current="page"
          onClick={(click) => click.preventDefault()}
        >
          <ListChecks aria-hidden="true" />
          {t('frame.path')}
        </a>
      </nav>
      <div className={styles.grow} />
      <button
        type="button"
        className={styles.nav}
        aria-disabled={undo === null}
        onClick={() => commands.undo()}
      >
        <Undo2 aria-hidden="true" />
        <span>{undo ? t('frame.undoWhat', { what: happened(undo) }) : t('frame.nothingToUndo')}</span>
        <kbd aria-hidden="true">{nameKey('mod+z')}</kbd>
      </button>
      <button
        type="button"
        className={styles.nav}
        aria-disabled={redo === null}
        onClick={() => commands.redo()}
      >
        <Redo2 aria-hidden="true" />
        <span>{redo ? t('frame.redoWhat', { what: happened(redo) }) : t('frame.nothingToRedo')}</span>
        <kbd aria-hidden="true">{nameKey('shift+mod+z')}</kbd>
      </button>
      <button type="button" className={styles.nav} onClick={onHelp}>
        <Keyboard aria-hidden="true" />
        <span>{t('frame.shortcuts')}</span>
        <kbd aria-hidden="true">?</kbd>
      </button>
      <div className={styles.store} data-state={saving.state}>
        <div role="status" className={styles.saved}>
          <i aria-hidden="true" />
          {t(`frame.${saving.state}`)}
        </div>
        {saving.state === 'failed' && <p>{saving.message}</p>}
        <p title={about.folder}>
          <HardDrive aria-hidden="true" />
          {t('frame.folder', { folder: about.folder })}
        </p>
      </div>
    </aside>
  );
}

function HowCounted() {
  const { t } = useTranslation();
  const { standing } = useView();
  const { coverage, optional } = standing;
  return (
    <DialogTrigger>
      <PushButton quiet>{t('frame.howCounted')}</PushButton>
      <Popover className={ui.popover!} placement="bottom start">
        <Dialog className={ui.dialog!}>
          <Heading slot="title" level={2}>
            {t('formula.title')}
          </Heading>
          <p>{t('formula.body', { ...coverage, percent: formatShare(coverage.done, coverage.required) })}</p>
          <p>{t('formula.required')}</p>
          <p>{t('formula.skipped', { skipped: coverage.skipped })}</p>
          <p>{t('formula.optional', { ...optional })}</p>
          <p>{t('formula.readiness')}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
