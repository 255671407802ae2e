import { useMemo, useState } from 'react';
import type { Choice } from '../../../domain/path/schema.ts';
import { plannedTargets } from '../../../domain/reviews/effective-reviews.ts';
import { beginOf, choiceToMake, nextItems } from '../../../domain/standing/next-items.ts';
import { useWhere } from '../../navigation/navigation.tsx';
import { useNow } from '../../state/use-now.ts';
import { useView } from '../../state/use-workspace.tsx';
import { eveningAfter, morning, offered } from './evening.ts';
import type { Evening } from './evening.ts';

/** The items on Today, and the choice to make before some of them, if any. */
export function useEvening(): Evening & { readonly choice: Choice | undefined } {
  const { index, item, skillCounts, standing, decided, reviews, comments } = useView();
  const now = useNow();
  const order = useWhere().next;
  const { suggestions, choice } = useMemo(() => {
    // All items in progress are shown, and something new besides them. Some more are found, because what is ticked stays
    // in its place.
    const begun = standing.coverage.learning + standing.optional.learning;
    const situation = { index, item, skillCounts, standing, decided, now };
    const found = nextItems(situation, 2 * offered + begun, plannedTargets(reviews, comments));
    // What the learner put in an order stays, even if something else would be suggested by now.
    const ordered = order
      .flatMap((key) => index.items.get(key) ?? [])
      .filter((placed) => !found.some((one) => one.item.key === placed.key))
      .map((placed) => ({ item: placed, reason: beginOf(situation, placed.skill) }));
    return {
      suggestions: [...ordered, ...found],
      choice: choiceToMake(situation, offered),
    };
  }, [index, item, skillCounts, standing, decided, now, reviews, comments, order]);
  const [seen, see] = useState({
    path: '',
    decided,
    suggestions: [] as typeof suggestions,
    evening: morning,
  });
  let { evening } = seen;
  if (seen.suggestions !== suggestions) {
    // On another path, and after a choice, there are other items to begin with.
    const isSame = seen.path === index.path.id && seen.decided === decided;
    const before = isSame ? seen.evening : morning;
    evening = eveningAfter(before, suggestions, (key) => item(key).state, order);
    see({ path: index.path.id, decided, suggestions, evening });
  }
  return { ...evening, choice };
}
