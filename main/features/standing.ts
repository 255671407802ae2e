import type { HandlersOf } from '../../contract/index.ts';
import { plannedTargets } from '../../domain/reviews/effective-reviews.ts';
import type { PlacedItem } from '../../domain/path/path-index.ts';
import { isSearching, matcher, noFilter } from '../../domain/standing/filter-items.ts';
import type { ItemProgress } from '../../domain/progress/slices/items/slice.ts';
import { learnerView, progressIn } from '../../domain/standing/learner-view.ts';
import type { LearnerView } from '../../domain/standing/learner-view.ts';
import { choiceToMake, nextItems } from '../../domain/standing/next-items.ts';
import { ranksOf } from '../../domain/search/item-search.ts';
import { namedReason } from '../../domain/standing/describe-reason.ts';
import { searchOn } from '../paths/search-paths.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The requests about the learner's standing on a path. */
export function standing({ store, paths }: Workspace): HandlersOf<'standing'> {
  const viewOf = (path: string | undefined): LearnerView => {
    const { log } = store;
    const index = paths.getOrChosen(log, path);
    return learnerView(index, progressIn(log, index.path));
  };

  return {
    async 'standing:summary'({ path: asked }) {
      const { index, standing: now } = viewOf(asked);
      const { path } = index;
      const { id, title, version, areas } = path;
      const titles = new Map(path.responsibilities.map((one) => [one.id, one.title]));
      return {
        path: { id, title, version },
        coverage: now.coverage,
        optional: now.optional,
        responsibilities: now.responsibilities.map((one) => ({ ...one, title: titles.get(one.id)! })),
        areas: areas.map((area) => ({ id: area.id, title: area.title })),
        skills: path.skills.map(({ key }) => key),
      };
    },

    async 'standing:items'({ path: asked, responsibility, ...asks }) {
      const responsibilities = responsibility === '' ? [] : [responsibility];
      const filter = { ...noFilter, ...asks, responsibilities };
      const { index, standing: now, item } = viewOf(asked);
      const found = isSearching(filter) ? searchOn(index, store.log, filter.text) : undefined;
      const ranks = found && ranksOf(found);
      const stateOf = (key: string) => item(key).state;
      const matches = matcher(filter, { stateOf, counted: now.counted, found: ranks });
      const rankOf = ({ key }: PlacedItem) => ranks?.get(key) ?? 0;
      const matching = [...index.items.values()].filter(matches).toSorted((a, b) => rankOf(a) - rankOf(b));
      return {
        items: matching.map((placed) => ({ ...wholeItem(placed), ...progressOf(item(placed.key)) })),
        all: index.items.size,
        nearest: found?.hits.length === 0 ? found.nearest : [],
        isApart: found?.isApart ?? false,
      };
    },

    async 'standing:next'({ path: asked, count }) {
      const { log } = store;
      const situation = { ...viewOf(asked), now: Date.now() };
      const { index } = situation;
      const planned = plannedTargets(new Map(log.all('reviews')), new Map(log.all('comments')));
      const choice = choiceToMake(situation, count);
      return {
        items: nextItems(situation, count, planned).map((suggestion) => {
          const { key, item, skill } = suggestion.item;
          const { text, hours, level = null } = item;
          return { key, text, skill: skill.key, level, hours, reason: namedReason(suggestion, index) };
        }),
        choice: choice ? { id: choice.id, title: choice.title, skills: choice.skills } : null,
      };
    },
  };
}

function wholeItem({ key, item, skill, responsibilities }: PlacedItem) {
  const { text, hours, level = null, expect = [], alone = null, materials = [], resources = [] } = item;
  const { key: skillKey, area } = skill;
  return {
    key,
    text,
    skill: skillKey,
    area,
    responsibilities,
    hours,
    level,
    expect,
    alone,
    materials,
    resources,
  };
}

function progressOf({ state, reason }: ItemProgress) {
  return { state, ...(reason === undefined ? {} : { reason }) };
}
