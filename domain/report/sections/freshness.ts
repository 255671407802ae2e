import { message } from '../../messages/message.ts';
import { itemsOfSkill } from '../../recheck/freshness.ts';
import { quiet } from '../document.ts';
import type { Block, Text } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Section, SectionSource } from '../section.ts';
import type { Writing } from '../writing.ts';

export const freshness: Section = {
  presets: [],
  title: () => message('report.freshness.title'),
  build: (source) => ({ freshness: { skills: skillsOf(source) } }),
  compose,
};

/** The skills in which something is done, in the order of the path. */
function skillsOf({ now, at, freshness: of }: SectionSource): NonNullable<Report['freshness']>['skills'] {
  return now.index.path.skills.flatMap(({ key, title }) => {
    const counts = { fresh: 0, fading: 0, faded: 0 };
    for (const placed of itemsOfSkill(now, key)) {
      const word = of(placed, at)?.word;
      if (word !== undefined) counts[word] += 1;
    }
    return counts.fresh + counts.fading + counts.faded === 0 ? [] : [{ skill: key, title, ...counts }];
  });
}

function compose({ freshness: made }: Report, { translate, number }: Writing): readonly Block[] {
  if (made === undefined) return [];
  const { skills } = made;
  const sum = (of: 'fresh' | 'fading' | 'faded') => skills.reduce((all, one) => all + one[of], 0);
  const [fresh, fading, faded] = [sum('fresh'), sum('fading'), sum('faded')];
  const lede = quiet(translate(message('report.freshness.lede')));
  if (fresh + fading + faded === 0) return [lede];
  const some = skills.filter((one) => one.fading + one.faded > 0);
  const summary = translate(message('report.freshness.summary', { fresh, fading, faded }));
  return [
    lede,
    { kind: 'paragraph', text: [summary] },
    ...(some.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: translate(message('report.freshness.title')),
            columns: [
              { title: translate(message('report.freshness.skill')) },
              ...(['fresh', 'fading', 'faded'] as const).map(
                (word) => ({ title: translate(message(`report.freshness.${word}`)), align: 'end' }) as const,
              ),
            ],
            rows: some.map((one): Text[] => [
              [one.title],
              [number(one.fresh)],
              [number(one.fading)],
              [number(one.faded)],
            ]),
          } as const,
        ]),
  ];
}
