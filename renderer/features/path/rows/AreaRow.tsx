import { useTranslation } from 'react-i18next';
import { Spoken } from '../../../ui/Spoken.tsx';
import { useView } from '../../../state/use-workspace.tsx';
import { countSkills } from '../../../state/workspace.ts';
import type { Row } from '../rows.ts';
import styles from './rows.module.css';
import { Twisty } from './Twisty.tsx';

interface Props {
  readonly row: Extract<Row, { kind: 'area' }>;
  readonly onToggle: () => void;
}

/** An area: its title, its summary and its fraction. */
export function AreaRow({ row, onToggle }: Props) {
  const { t } = useTranslation();
  const { title, summary } = row.area;
  const { done, required } = countSkills(useView(), row.skills);
  return (
    <div className={styles.area} onClick={onToggle}>
      <div className={styles.areaHead}>
        <Twisty expanded={row.expanded} />
        <h2>
          {title}
          <Spoken>{t('tree.areaDone', { done, required })}</Spoken>
        </h2>
        <span className={styles.figure} aria-hidden="true">
          {t('tree.areaFigure', { done, required })}
        </span>
      </div>
      <p className={styles.summary} aria-hidden="true">
        {summary}
      </p>
    </div>
  );
}
