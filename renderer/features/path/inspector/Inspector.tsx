import { useTranslation } from 'react-i18next';
import type { Commands } from '../../../commands.ts';
import type { PathState } from '../path-state.ts';
import styles from './inspector.module.css';
import { ItemDetails } from './ItemDetails.tsx';
import { SkillDetails } from './SkillDetails.tsx';

export interface InspectorProps {
  readonly path: PathState;
  readonly commands: Commands;
  /** Asks why an item is skipped. */
  readonly onSkip: (item: string) => void;
}

/** The right column: all about the selected item or skill. */
export function Inspector(props: InspectorProps) {
  const { t } = useTranslation();
  const { active } = props.path;
  return (
    <aside className={styles.inspector} aria-label={t('inspector.label')}>
      {active?.kind === 'item' && <ItemDetails key={active.id} placed={active.placed} {...props} />}
      {active?.kind === 'skill' && <SkillDetails key={active.id} skill={active.skill} {...props} />}
      {(active === undefined || active.kind === 'area') && (
        <p className={styles.empty}>{t('inspector.empty')}</p>
      )}
    </aside>
  );
}
