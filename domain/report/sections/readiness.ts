import { message } from '../../messages/message.ts';
import { share } from '../../standing/standing.ts';
import { quiet } from '../document.ts';
import type { Block } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Section } from '../section.ts';
import type { Writing } from '../writing.ts';
import { fraction } from '../compose/figures.ts';
import { responsibilitiesOf } from './responsibilities.ts';

type Responsibility = NonNullable<Report['responsibilities']>[number];

/** How much of what serves a responsibility is done, in words; the words below say how much each means. */
export const degrees = ['full', 'most', 'part', 'little'] as const;

export const readiness: Section = {
  presets: ['application'],
  isOwn: true,
  title: () => message('report.readiness.title'),
  build: ({ now, earlier }) => ({ responsibilities: responsibilitiesOf(now, earlier) }),
  compose,
};

/** The responsibilities by how ready the learner is for them. Those that are hardly begun belong to the gaps. */
function compose({ responsibilities = [] }: Report, writing: Writing): readonly Block[] {
  const { translate } = writing;
  const rows = (['full', 'most', 'part'] as const).flatMap((degree) => {
    const named = responsibilities
      .filter((one) => degreeOf(one) === degree)
      .map(({ title, now }) => `${title} (${fraction(writing, now)})`);
    return named.length === 0
      ? []
      : [[translate(message(`report.readiness.${degree}`)), [named.join(', ')]] as const];
  });
  const count = responsibilities.filter((one) => degreeOf(one) === 'little').length;
  const means = [
    message('report.readiness.means'),
    ...(count > 0 ? [message('report.readiness.little', { count, all: responsibilities.length })] : []),
  ];
  return [
    ...(rows.length > 0 ? [{ kind: 'facts', rows } as const] : []),
    quiet(means.map(translate).join(' ')),
  ];
}

/** `full`: all that is required is done; `most`: at least two thirds; `part`: at least one third. */
export function degreeOf({ now }: Pick<Responsibility, 'now'>): (typeof degrees)[number] {
  const done = share(now);
  if (done === 1) return 'full';
  if (done >= 2 / 3) return 'most';
  return done >= 1 / 3 ? 'part' : 'little';
}
