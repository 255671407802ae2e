import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnSkill } from '../../../../domain/charts/graph.ts';
import { countFading, itemsOfSkill } from '../../../../domain/recheck/freshness.ts';
import { unsettledChoices } from '../../../../domain/standing/standing.ts';
import { skillState } from '../../../../domain/standing/skill-state.ts';
import { freshnessOf } from '../../../state/freshness.ts';
import { useHour } from '../../../state/use-now.ts';
import { useView } from '../../../state/use-workspace.tsx';

/** What the graph shows of each skill, by its key: drawn, and in words. */
export function useDrawnSkills(): {
  readonly drawn: (key: string) => DrawnSkill;
  readonly words: (key: string) => string;
} {
  const { t } = useTranslation();
  const now = useHour();
  // After a tick is painted.
  const view = useDeferredValue(useView());
  return useMemo(() => {
    const freshness = freshnessOf(view);
    const { index, skillCounts, decided } = view;
    // In an open choice, each of the skills may be the one that counts.
    const open = new Set(unsettledChoices(index.path, skillCounts, decided).flatMap(({ skills }) => skills));
    const all = new Map(
      index.path.skills.map((skill) => {
        const { done, required } = skillCounts.get(skill.key)!.all;
        const { fading } = countFading(itemsOfSkill(view, skill.key), freshness, now);
        const state = skillState(view, skill);
        const counts = view.standing.counted.has(skill.key) || open.has(skill.key);
        const drawn: DrawnSkill = {
          title: skill.title,
          state,
          done: done / required,
          fading: fading / required,
          counts,
        };
        const words = [
          t(`message.skillState.${state}`),
          t('fraction', { done, required }),
          fading > 0 && t('recheck.fading', { count: fading }),
          !counts && t('tree.optional'),
        ];
        return [skill.key, { drawn, words: words.filter(Boolean).join(', ') }];
      }),
    );
    return { drawn: (key) => all.get(key)!.drawn, words: (key) => all.get(key)!.words };
  }, [view, now, t]);
}
