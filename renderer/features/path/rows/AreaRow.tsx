import { useTranslation } from 'react-i18next';
import { useView } from '../../../use-workspace.tsx';
import { figureOfSkills } from '../../../workspace.ts';
import type { Row } from '../rows.ts';
import styles from './rows.module.css';
import { Twisty } from './Twisty.tsx';

interface Props {
  readonly row: Extract<Row, { kind: 'area' }>;
  readonly nameId: string;
  readonly onToggle: () => void;
}

/** A chapter: an area, what it is about, and its fraction. */
export function AreaRow({ row, nameId, onToggle }: Props) {
  const { t } = useTranslation();
  const { title, summary } = row.area;
  const { done, required } = figureOfSkills(useView(), row.skills);
  return (
    <div className={styles.area} onClick={onToggle}>
      <span id={nameId} className="visually-hidden">
        {t('tree.area', { title, done, required })}
      </span>
      <div className={styles.areaHead} aria-hidden="true">
        <Twisty expanded={row.expanded} />
        <h2>{title}</h2>
        <span className={styles.figure}>{t('tree.areaFigure', { done, required })}</span>
      </div>
      <p className={styles.summary} aria-hidden="true">
        {summary}
      </p>
    </div>
  );
}
