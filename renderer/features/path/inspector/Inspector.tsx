import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { nameKey } from '../../../ui/keys.ts';
import { keyOf } from '../../../actions/list.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import type { Row } from '../rows.ts';
import styles from './inspector.module.css';
import { ItemDetails } from './ItemDetails.tsx';
import { SkillDetails } from './SkillDetails.tsx';

interface Props {
  readonly active: Row | undefined;
  readonly onSelect: (key: string) => void;
  readonly onClose: () => void;
}

/** The right column: the details of the selected item or skill. */
export function Inspector({ active, onSelect, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <aside className={styles.inspector} aria-label={t('inspector.label')} data-details>
      <div className={styles.close}>
        <IconButton label={t('inspector.close')} shortcut={nameKey(keyOf('inspector')!)} onPress={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      {active?.kind === 'item' && <ItemDetails key={active.id} placed={active.placed} onSelect={onSelect} />}
      {active?.kind === 'skill' && <SkillDetails key={active.id} skill={active.skill} />}
      {active?.kind === 'area' && (
        <>
          <header>
            <h2>{active.area.title}</h2>
          </header>
          <p>{active.area.summary}</p>
        </>
      )}
      {active?.kind !== 'item' && active?.kind !== 'skill' && (
        <p className={styles.empty}>{t('inspector.empty')}</p>
      )}
    </aside>
  );
}
