import { X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../actions/list.ts';
import { areaRowId } from '../navigation/navigation.tsx';
import { useViewOf } from '../state/use-workspace.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { nameKey } from '../ui/keys.ts';
import styles from './inspector.module.css';
import { ItemDetails } from './ItemDetails.tsx';
import { NothingChosen } from './NothingChosen.tsx';
import { SkillDetails } from './SkillDetails.tsx';

interface Props {
  readonly subject: string | undefined;
  readonly onSelect: (key: string) => void;
  readonly onClose: () => void;
}

/** The right column: the details of the selected item, skill or area. */
export function Inspector({ subject = '', onSelect, onClose }: Props) {
  const { t } = useTranslation();
  const details = useRef<HTMLElement>(null);
  // Another subject begins at its top.
  useLayoutEffect(() => {
    if (details.current) details.current.scrollTop = 0;
  }, [subject]);
  const { items, skills, path } = useViewOf(({ index }) => index);
  const placed = items.get(subject);
  const skill = skills.get(subject);
  const area = path.areas.find(({ id }) => areaRowId(id) === subject);
  return (
    <aside className={styles.inspector} aria-label={t('inspector.label')} data-details ref={details}>
      <div className={styles.close}>
        <IconButton label={t('inspector.close')} shortcut={nameKey(keyOf('inspector')!)} onPress={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      {placed && <ItemDetails key={placed.key} placed={placed} onSelect={onSelect} />}
      {skill && <SkillDetails key={skill.key} skill={skill} onSelect={onSelect} />}
      {area && (
        <>
          <header>
            <h2>{area.title}</h2>
          </header>
          <p>{area.summary}</p>
        </>
      )}
      {!placed && !skill && !area && <NothingChosen />}
    </aside>
  );
}
