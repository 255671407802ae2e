import { useTranslation } from 'react-i18next';
import { areaRowId } from '../../../navigation/navigation.tsx';
import { useView } from '../../../state/use-workspace.tsx';
import { countSkills } from '../../../state/workspace.ts';
import type { Row } from '../rows.ts';
import styles from './rows.module.css';

/**
 * The current area and skill while their own headings are out of sight. Screen readers get this from the
 * tree.
 */
export function RunningHeading({ row, onPress }: { row: Row; onPress: (rowId: string) => void }) {
  const { t } = useTranslation();
  const view = useView();
  const skill = row.kind === 'item' ? row.placed.skill : row.kind === 'skill' ? row.skill : undefined;
  const areaId = row.kind === 'area' ? row.area.id : skill!.area;
  const { path } = view.index;
  const area = path.areas.find(({ id }) => id === areaId)!;
  const figure = skill
    ? view.itemCounts(skill.key).all
    : countSkills(
        view,
        path.skills.filter((one) => one.area === areaId),
      );
  const { done, required } = figure;
  return (
    <div className={styles.running} onMouseDown={() => onPress(skill?.key ?? areaRowId(areaId))}>
      <b>{area.title}</b>
      {skill && <span>{skill.title}</span>}
      <span className={styles.figure}>{t(skill ? 'fraction' : 'tree.areaFigure', { done, required })}</span>
    </div>
  );
}
