import { Keyboard, Menu, Redo2, Undo2 } from 'lucide-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isAsked } from '../../domain/reviews/agenda.ts';
import { countingReviews, givenComments } from '../../domain/reviews/effective-reviews.ts';
import { nameKey } from '../ui/keys.ts';
import { goTo, keyOf } from '../actions/list.ts';
import type { ActionId } from '../actions/list.ts';
import { useActions } from '../actions/use-actions.tsx';
import { useTranslate } from '../i18n/use-say.ts';
import { useWhere } from '../navigation/navigation.tsx';
import { useScreens } from '../navigation/screen-table.ts';
import { ActionMenu } from '../ui/ActionMenu.tsx';
import { CoverageBar } from '../ui/CoverageBar.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useUndoRedo } from '../commands/use-undo-redo.ts';
import { useViewOf } from '../state/use-workspace.tsx';
import styles from './sidebar.module.css';
import { HowCounted } from './HowCounted.tsx';
import { NavLink } from './NavLink.tsx';
import { RunningTime } from './RunningTime.tsx';
import { PathSwitch } from './PathSwitch.tsx';
import { useMenuGroups } from './use-menu-groups.ts';

/**
 * The left column: path and coverage, navigation, undo and redo, the state of the store. Each part subscribes
 * to its own values, so that only what changes renders.
 */
export const Sidebar = memo(function Sidebar() {
  const { t } = useTranslation();
  const isGuest = useIsGuest();
  return (
    <aside className={styles.side} aria-label={t('frame.sidebar')} data-region="sidebar">
      <div className={styles.card}>
        {isGuest ? (
          <>
            <div className={styles.guest}>{t('frame.app')}</div>
            <div className={styles.sub}>{t('frame.guest')}</div>
          </>
        ) : (
          <>
            <PathSwitch />
            <Coverage />
            <HowCounted />
          </>
        )}
      </div>
      <Screens />
      <div className={styles.grow} />
      <RunningTime />
      <div className={styles.tools}>
        <Steps />
        <span className={styles.grow} />
        <Tools />
      </div>
      <StoreState />
    </aside>
  );
});

/** Whether a mentor without any progress of their own reviews a share: a path and 0 items done would only confuse them. */
function useIsGuest(): boolean {
  const { screen, reviews } = useWhere();
  const isUntouched = useViewOf(({ undo, redo, standing: { coverage } }) => {
    const { done, learning, skipped } = coverage;
    return undo === null && redo === null && done + learning + skipped === 0;
  });
  return isUntouched && screen === 'reviews' && reviews.share !== null;
}

function Coverage() {
  const { t } = useTranslation();
  const coverage = useViewOf(({ standing }) => standing.coverage);
  const { done, required } = coverage;
  return (
    <>
      <div className={styles.sub}>{t('frame.coverage', { done, required })}</div>
      <CoverageBar figure={coverage} />
    </>
  );
}

function Screens() {
  const { t } = useTranslation();
  const screens = useScreens();
  const { screen } = useWhere();
  const actions = useActions();
  const questions = useQuestions();
  return (
    <nav className={styles.nav} aria-label={t('frame.screens')}>
      {screens.map(({ id, keys, Icon }) => (
        <NavLink
          key={id}
          text={t(`screen.${id}`)}
          shortcut={keys[0]}
          isCurrent={id === screen}
          count={id === 'reviews' ? questions : 0}
          onPress={() => actions.run(goTo(id))}
        >
          <Icon aria-hidden="true" />
        </NavLink>
      ))}
    </nav>
  );
}

/** How many questions of mentors are open. */
function useQuestions(): number {
  const reviews = useViewOf((view) => view.reviews);
  const comments = useViewOf((view) => view.comments);
  return useMemo(
    () =>
      givenComments(countingReviews(reviews)).filter((comment) => isAsked(comment, comments.get(comment.key)))
        .length,
    [reviews, comments],
  );
}

function Steps() {
  const { t } = useTranslation();
  const undo = useViewOf((view) => view.undo);
  const redo = useViewOf((view) => view.redo);
  const steps = useUndoRedo();
  return (
    <>
      <IconButton
        label={undo ? t('frame.undoWhat', { what: steps.describe(undo) }) : t('frame.nothingToUndo')}
        shortcut={nameKey(keyOf('undo')!)}
        isDisabled={undo === null}
        onPress={steps.undo}
      >
        <Undo2 aria-hidden="true" />
      </IconButton>
      <IconButton
        label={redo ? t('frame.redoWhat', { what: steps.describe(redo) }) : t('frame.nothingToRedo')}
        shortcut={nameKey(keyOf('redo')!)}
        isDisabled={redo === null}
        onPress={steps.redo}
      >
        <Redo2 aria-hidden="true" />
      </IconButton>
    </>
  );
}

/** All actions, as a menu and as a sheet of shortcuts. */
function Tools() {
  const { t } = useTranslation();
  const actions = useActions();
  const groups = useMenuGroups();
  return (
    <>
      <IconButton
        label={t('action.shortcuts')}
        shortcut={nameKey(keyOf('shortcuts')!)}
        onPress={() => actions.run('shortcuts')}
      >
        <Keyboard aria-hidden="true" />
      </IconButton>
      <ActionMenu label={t('frame.menu')} groups={groups} onAction={(id) => actions.run(id as ActionId)}>
        <IconButton label={t('frame.menu')}>
          <Menu aria-hidden="true" />
        </IconButton>
      </ActionMenu>
    </>
  );
}

/** Shows *saved* only after the disk has confirmed it. */
function StoreState() {
  const { t } = useTranslation();
  const translate = useTranslate();
  const about = useViewOf((view) => view.about);
  const saving = useViewOf((view) => view.saving);
  const backups = saving.state === 'saved' ? saving.backups : null;
  const saved = backups === null ? saving.state : 'backupsFail';
  const state = about.readOnly === null ? saved : 'readOnly';
  return (
    <div
      className={styles.store}
      data-state={state}
      role="status"
      title={backups ? translate(backups) : t('frame.folder', { folder: about.folder })}
    >
      <i aria-hidden="true" />
      <span>{about.sample !== null ? t('frame.sample') : t(`frame.${state}`)}</span>
    </div>
  );
}
