import type { LearnerView } from '../../../domain/standing/learner-view.ts';
import type { Evidence } from '../../../domain/progress/slices/evidence/events.ts';
import { fold } from '../../../domain/base/fold.ts';
import { wordsOf } from '../../../domain/base/words.ts';

export const orders = ['skill', 'responsibility', 'day'] as const;
export type Order = (typeof orders)[number];

/** A piece of evidence, and what it is for. */
export interface ShownEvidence {
  readonly evidence: Evidence;
  /** The key of its item or skill. */
  readonly subject: string;
  /** The text of its item; undefined for a skill. */
  readonly item: string | undefined;
  readonly skill: string;
  /** The ids of the responsibilities that it serves. */
  readonly responsibilities: readonly string[];
  /** The day that it is of, or the instant at which it was added. */
  readonly when: string;
}

/** All evidence of a path, latest first, that has every word of a text. */
export function evidenceWith(text: string, { index, item, skill }: LearnerView): readonly ShownEvidence[] {
  const words = wordsOf(text);
  const ofSkills = index.path.skills.flatMap(({ key, title }) =>
    skill(key).evidence.map((evidence) => ({
      evidence,
      subject: key,
      item: undefined,
      skill: title,
      responsibilities: [
        ...new Set(
          [...index.items.values()].flatMap((placed) =>
            placed.skill.key === key ? placed.responsibilities : [],
          ),
        ),
      ],
      when: evidence.on ?? evidence.at,
    })),
  );
  const ofItems = [...index.items.values()].flatMap((placed) =>
    item(placed.key).evidence.map((evidence) => ({
      evidence,
      subject: placed.key,
      item: placed.item.text,
      skill: placed.skill.title,
      responsibilities: placed.responsibilities,
      when: evidence.on ?? evidence.at,
    })),
  );
  return [...ofSkills, ...ofItems]
    .filter(({ evidence: { title, url }, item: of, skill: title2 }) => {
      const searched = fold([title, url, of, title2].join(' '));
      return words.every((word) => searched.includes(word));
    })
    .toSorted((a, b) => (a.when === b.when ? 0 : a.when < b.when ? 1 : -1));
}
