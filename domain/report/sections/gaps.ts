import { message } from '../../messages/message.ts';
import type { Block, Text } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Section } from '../section.ts';
import type { Writing } from '../writing.ts';
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

/** The responsibilities of which less than a third is done, with the skills furthest behind. */
function compose({ responsibilities = [] }: Report, { translate }: Writing): readonly Block[] {
  const behind = responsibilities.filter((one) => degreeOf(one) === 'little');
  if (behind.length === 0) return [{ kind: 'paragraph', text: [translate(message('report.gaps.none'))] }];
  return [
    {
      kind: 'list',
      items: behind.map(({ title, missing }): Text => {
        const skills = missing.slice(0, fewest).map((skill) => skill.title);
        return [title, { quiet: skills.join(', ') }];
      }),
    },
  ];
}
