import type { PlacedItem } from '../path/path-index.ts';
import { isLink } from '../base/plain-text.ts';
import type { Evidence } from '../progress/slices/evidence/events.ts';
import type { ItemProgress } from '../progress/slices/items/slice.ts';
import type { Calendar, Day } from '../base/days.ts';
import type { LearnerView } from '../standing/learner-view.ts';

/** The day on which an item was last marked; null if it never was. */
export function markedOn({ since }: ItemProgress, calendar: Calendar): Day | null {
  return since === undefined ? null : calendar.dayOf(Date.parse(since));
}

/** An item as listed in a report. */
export function itemEntry({ key, item, skill }: PlacedItem, progress: ItemProgress, calendar: Calendar) {
  return { item: key, text: item.text, skill: skill.title, on: markedOn(progress, calendar) };
}

/** A piece of evidence as listed in a report, with its address if others can open it. */
export function evidenceEntry({ title, url, at, on }: Evidence, calendar: Calendar) {
  return {
    title,
    url: url !== undefined && isLink(url) ? url : null,
    on: on ?? calendar.dayOf(Date.parse(at)),
  };
}

/** The subject of evidence: an item, or the key of a skill. */
export type About = PlacedItem | string;

/** All evidence of a path, newest first, or the part that is `wanted`. */
export function evidenceOf(
  now: LearnerView,
  calendar: Calendar,
  wanted: (evidence: Evidence, about: About) => boolean = () => true,
) {
  const { path, items } = now.index;
  const ofSkills = path.skills.flatMap(({ key, title }) =>
    now
      .skill(key)
      .evidence.filter((shown) => wanted(shown, key))
      .map((shown) => ({ shown, about: title, skill: title })),
  );
  const ofItems = [...items.values()].flatMap((placed) =>
    now
      .item(placed.key)
      .evidence.filter((shown) => wanted(shown, placed))
      .map((shown) => ({ shown, about: placed.item.text, skill: placed.skill.title })),
  );
  return [...ofSkills, ...ofItems]
    .toSorted((a, b) => (a.shown.id < b.shown.id ? 1 : -1))
    .map(({ shown, about, skill }) => ({ ...evidenceEntry(shown, calendar), about, skill }));
}
