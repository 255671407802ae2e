import { message } from '../../messages/message.ts';
import type { Block, Text } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Section } from '../section.ts';
import type { Writing } from '../writing.ts';
import { fraction } from '../compose/figures.ts';
import { openAims } from './mentors.ts';
import { degreeOf } from './readiness.ts';
import { responsibilitiesOf } from './responsibilities.ts';

/** The skills furthest behind that are named for each responsibility. */
const fewest = 3;

export const gaps: Section = {
  presets: ['application'],
  isOwn: true,
  title: () => message('report.gaps.title'),
  build: ({ now, earlier }) => ({ responsibilities: responsibilitiesOf(now, earlier) }),
  compose,
};

/** The responsibilities for which something is missing, with the skills furthest behind. */
function compose(report: Report, writing: Writing): readonly Block[] {
  const { translate } = writing;
  const aims = openAims(report, writing);
  const { responsibilities = [] } = report;
  const behind = responsibilities.filter((one) => degreeOf(one) !== 'full');
  const aimed: readonly Block[] = aims.length === 0 ? [] : [{ kind: 'list', items: aims }];
  if (behind.length === 0)
    return [{ kind: 'paragraph', text: [translate(message('report.gaps.none'))] }, ...aimed];
  return [
    {
      kind: 'list',
      items: behind.map(({ title, now, missing }): Text => {
        const skills = missing.slice(0, fewest).map((skill) => skill.title);
        return [`${title} (${fraction(writing, now)})`, { quiet: skills.join(', ') }];
      }),
    },
    ...aimed,
  ];
}
