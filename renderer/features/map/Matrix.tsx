import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../../contract/settings.ts';
import { drawMatrix } from '../../../domain/charts/matrix.ts';
import { matrixOf } from '../../../domain/standing/matrix.ts';
import type { ItemCounts } from '../../../domain/standing/standing.ts';
import { Drawing } from '../../ui/Drawing.tsx';
import { useFadingByCell } from '../../state/freshness.ts';
import { useView } from '../../state/use-workspace.tsx';
import styles from './map.module.css';

type Cell = NonNullable<View['cell']>;

interface Props {
  readonly chosen: Cell | null;
  readonly onChoose: (cell: Cell) => void;
}

/** The drawing, under a table of buttons: sighted users and screen readers get the same cells. */
export function Matrix({ chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { index, skillCounts, standing } = useView();
  const { path } = index;
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    observer.observe(frame.current!);
    setWidth(frame.current!.clientWidth);
    return () => observer.disconnect();
  }, []);

  const matrix = useMemo(() => matrixOf(path, skillCounts, standing.counted), [path, skillCounts, standing]);
  const words = ({ done, required }: ItemCounts) => t('fraction', { done, required });
  const fading = useFadingByCell();
  const drawing = drawMatrix(
    {
      rows: path.responsibilities.map(({ title }) => title),
      columns: path.areas.map(({ title }) => title),
      cells: matrix.cells,
      totals: matrix.totals,
      fading,
      all: t('map.all'),
      words,
      ending: ({ required }) => t('map.ending', { required }),
    },
    width,
  );

  // One stop for the Tab key; the arrow keys lead from there.
  const filled = path.responsibilities.flatMap((_, row) =>
    path.areas.flatMap((__, column) => (matrix.cells[row]![column]!.required > 0 ? [{ row, column }] : [])),
  );
  const stop =
    filled.find(
      ({ row, column }) =>
        path.responsibilities[row]!.id === chosen?.responsibility && path.areas[column]!.id === chosen.area,
    ) ?? filled[0];
  const isStop = (row: number, column: number) => row === stop?.row && column === stop.column;

  return (
    <div className={styles.frame} ref={frame}>
      <div className={styles.canvas} style={{ width: drawing.width, height: drawing.height }}>
        {width > 0 && <Drawing tree={drawing.tree} />}
        <table className={styles.table}>
          <caption className="visually-hidden">{t('map.caption')}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('map.responsibility')}</th>
              {path.areas.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
              <th scope="col">{t('map.all')}</th>
            </tr>
          </thead>
          <tbody>
            {path.responsibilities.map(({ id: responsibility, title }, row) => (
              <tr key={responsibility}>
                <th scope="row" className="visually-hidden">
                  {title}
                </th>
                {path.areas.map(({ id: area }, column) => {
                  const figure = matrix.cells[row]![column]!;
                  if (figure.required === 0)
                    return (
                      <td key={area} className="visually-hidden">
                        {t('map.none')}
                      </td>
                    );
                  const { x, y, width: w, height: h } = drawing.boxes[row]![column]!;
                  const isChosen = chosen?.responsibility === responsibility && chosen.area === area;
                  return (
                    <td key={area}>
                      <button
                        type="button"
                        data-row={row}
                        data-column={column}
                        className={styles.cell}
                        style={{ left: x, top: y, width: w, height: h }}
                        tabIndex={isStop(row, column) ? 0 : -1}
                        aria-pressed={isChosen}
                        aria-label={[
                          words(figure),
                          fading[row]![column]! > 0 && t('recheck.fading', { count: fading[row]![column]! }),
                        ]
                          .filter(Boolean)
                          .join(', ')}
                        onKeyDown={moveFocus}
                        onClick={() => onChoose({ responsibility, area })}
                      />
                    </td>
                  );
                })}
                <td className="visually-hidden">{words(matrix.totals[row]!)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

// No path has more areas or responsibilities than this.
const farthest = 100;

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves the focus with the arrow keys from cell to cell, skipping empty ones. */
function moveFocus(press: KeyboardEvent<HTMLElement>): void {
  const step = steps[press.key];
  const { currentTarget } = press;
  if (step === undefined) return;
  let row = Number(currentTarget.dataset['row']);
  let column = Number(currentTarget.dataset['column']);
  for (let i = 0; i < farthest; i++) {
    row += step[0];
    column += step[1];
    const place = `[data-row="${row}"][data-column="${column}"]`;
    const cell = currentTarget.closest('table')!.querySelector<HTMLElement>(place);
    if (cell === null) continue;
    cell.focus();
    break;
  }
  press.preventDefault();
}

/** Focuses the cell that the Tab key would reach. */
export function focusMatrix(): void {
  document.querySelector<HTMLElement>('main table button[tabindex="0"]')?.focus();
}
