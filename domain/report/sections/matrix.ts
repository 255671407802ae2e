import { drawMatrix } from '../../charts/matrix.ts';
import type { ItemCounts } from '../../standing/standing.ts';
import { message } from '../../messages/message.ts';
import { quiet } from '../document.ts';
import type { Block, Table, Text } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Section } from '../section.ts';
import type { Writing } from '../writing.ts';
import { fraction } from '../compose/figures.ts';
import { matrixOf } from '../../standing/matrix.ts';
import type { LearnerView } from '../../standing/learner-view.ts';

/** The width of a report's text, CSS pixels. */
const width = 680;

export const matrix: Section = {
  presets: [],
  title: () => message('report.matrix.title'),
  build: ({ now }) => ({ matrix: matrixRows(now) }),
  compose,
};

function compose({ matrix: made }: Report, writing: Writing): readonly Block[] {
  if (made === undefined) return [];
  const { translate } = writing;
  const { areas, rows } = made;
  const all = translate(message('report.matrix.all'));
  const { tree } = drawMatrix(
    {
      rows: rows.map(({ title }) => title),
      columns: areas,
      cells: rows.map(({ cells }) => cells),
      totals: rows.map(({ total }) => total),
      all,
      words: (figure) => fraction(writing, figure),
      ending: ({ required }) => translate(message('report.matrix.ending', { required })),
    },
    width,
  );
  const words = (figure: ItemCounts) =>
    figure.required === 0 ? translate(message('report.matrix.none')) : fraction(writing, figure);
  // Areas are rows and responsibilities columns: there are fewer responsibilities, and a page is higher than
  // wide.
  const table: Table = {
    kind: 'table',
    caption: translate(message('report.matrix.caption')),
    columns: [
      { title: translate(message('report.matrix.area')) },
      ...rows.map(({ title }) => ({ title, align: 'end' }) as const),
    ],
    rows: [
      ...areas.map((area, i): Text[] => [[area], ...rows.map(({ cells }): Text => [words(cells[i]!)])]),
      [[all], ...rows.map(({ total }): Text => [words(total)])],
    ],
  };
  return [
    quiet(translate(message('report.matrix.lede'))),
    { kind: 'drawing', title: translate(message('report.matrix.caption')), tree, table },
  ];
}

function matrixRows({ index: { path }, skillCounts, standing: { counted } }: LearnerView) {
  const { cells, totals } = matrixOf(path, skillCounts, counted);
  return {
    areas: path.areas.map(({ title }) => title),
    rows: path.responsibilities.map(({ title }, row) => ({
      title,
      cells: [...cells[row]!],
      total: totals[row]!,
    })),
  };
}
