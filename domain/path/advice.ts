import { isLink } from '../base/plain-text.ts';
import { formsOf, wordsOf } from '../base/words.ts';
import { message } from '../messages/message.ts';
import type { Message } from '../messages/message.ts';
import type { ReferenceFault } from './check-references.ts';
import { responsibilitiesOf } from './keys.ts';
import { isFirstRung } from './levels.ts';
import { nearDuplicates } from './near-duplicates.ts';
import type { Item, LearningPath, Skill } from './schema.ts';

/** The bounds of good content; docs/content.md says why. */
const bounds = {
  text: { least: 15, most: 160 },
  hours: { least: 0.5, most: 20 },
  itemsOfResponsibility: 15,
  itemsOfArea: 10,
} as const;

/** Nobody reads more than this. */
const mostAdvice = 500;

/** An item and its place in the document. */
interface Placed {
  readonly skill: Skill;
  readonly item: Item;
  readonly place: ReferenceFault['place'];
}

/** What a valid path could do better. Advice never blocks the use of a path. */
export function adviceOn(path: LearningPath): ReferenceFault[] {
  const placed = path.skills.flatMap((skill, s) =>
    skill.items.map((item, i): Placed => ({ skill, item, place: ['skills', s, 'items', i] })),
  );
  const all = [
    ...placed.flatMap(adviceOnItem),
    ...path.skills.flatMap((skill, s) => adviceOnSkill(skill, s, path)),
    ...thin(path, placed),
    ...twoThings(placed),
    ...nearDuplicates(placed.map(({ item }) => item.text)).map(({ at, other }) => ({
      place: [...placed[at]!.place, 'text'],
      message: message('advice.nearDuplicate', { item: keyOf(placed[other]!) }),
    })),
    ...mixedSpelling(path, placed),
  ];
  return all.slice(0, mostAdvice);
}

function adviceOnItem({ item, place }: Placed): ReferenceFault[] {
  const { text, hours, level, resources = [], expect = [], alone } = item;
  const { length } = text;
  const told = (field: string, said: Message | false) =>
    said ? [{ place: field === '' ? place : [...place, field], message: said }] : [];
  return [
    ...told('', level === undefined && message('advice.noLevel')),
    ...told('text', !isCanDo(text) && message('advice.notCanDo')),
    ...told(
      'text',
      (length < bounds.text.least || length > bounds.text.most) &&
        message('advice.length', { length, ...bounds.text }),
    ),
    ...told(
      'hours',
      (hours < bounds.hours.least || hours > bounds.hours.most) &&
        message('advice.hours', { count: hours, ...bounds.hours }),
    ),
    ...[text, ...expect, alone ?? ''].flatMap((one) =>
      told('', isBroken(one) && message('advice.brokenMarks', { text: one })),
    ),
    ...resources.flatMap(({ url }, r) =>
      isLink(url) && url.startsWith('https:')
        ? []
        : [{ place: [...place, 'resources', r, 'url'], message: message('advice.notHttps') }],
    ),
  ];
}

/** Beginnings that are not observable actions, or not verbs at all. */
const notDone = /^(?:The|An?|Understand|Know|Learn|Be|Familiarity|Knowledge|Ability)\b/;

/** Whether a text says what somebody can do: it begins with a verb and has no full stop. */
function isCanDo(text: string): boolean {
  // Other scripts cannot be checked.
  if (!/^\p{Script=Latin}/u.test(text)) return true;
  return /^\p{Lu}[\p{L}’'-]*,? /u.test(text) && !/[.!?]$/.test(text) && !notDone.test(text);
}

/** Whether paired marks are unbalanced: code and bold marks, round and square brackets. */
function isBroken(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  return (
    count('`') % 2 !== 0 || count('**') % 2 !== 0 || count('(') !== count(')') || count('[') !== count(']')
  );
}

function adviceOnSkill(skill: Skill, s: number, path: LearningPath): ReferenceFault[] {
  const hasLevels = skill.items.some(({ level }) => level !== undefined);
  const hasFirstRung = skill.items.some(({ level }) => isFirstRung(level));
  const optional = new Set(path.skills.filter(({ required }) => !required).map(({ key }) => key));
  return [
    ...(hasLevels && !hasFirstRung
      ? [{ place: ['skills', s], message: message('advice.noFirstRung', { skill: skill.key }) }]
      : []),
    ...skill.prerequisites.flatMap((key, p) =>
      skill.required && optional.has(key)
        ? [
            {
              place: ['skills', s, 'prerequisites', p],
              message: message('advice.optionalBefore', { skill: key }),
            },
          ]
        : [],
    ),
  ];
}

function thin(path: LearningPath, placed: readonly Placed[]): ReferenceFault[] {
  const { itemsOfResponsibility, itemsOfArea } = bounds;
  const serving = (id: string) =>
    placed.filter(({ skill, item }) => responsibilitiesOf(skill, item).includes(id)).length;
  const inArea = (id: string) => placed.filter(({ skill }) => skill.area === id).length;
  return [
    ...path.responsibilities.flatMap(({ id }, i) => {
      const count = serving(id);
      const words = message('advice.thinResponsibility', { id, count, least: itemsOfResponsibility });
      return count < itemsOfResponsibility ? [{ place: ['responsibilities', i], message: words }] : [];
    }),
    ...path.areas.flatMap(({ id }, i) => {
      const count = inArea(id);
      const words = message('advice.thinArea', { id, count, least: itemsOfArea });
      return count < itemsOfArea ? [{ place: ['areas', i], message: words }] : [];
    }),
  ];
}

/** Aliases shared by several items. A learner who types an alias means one thing. */
function twoThings(placed: readonly Placed[]): ReferenceFault[] {
  const first = new Map<string, Placed>();
  return placed.flatMap((one) =>
    (one.item.aliases ?? []).flatMap((alias, a) => {
      const words = wordsOf(alias).join(' ');
      const before = first.get(words);
      if (before === undefined) first.set(words, one);
      return before === undefined
        ? []
        : [
            {
              place: [...one.place, 'aliases', a],
              message: message('advice.twoThings', { alias, item: keyOf(before) }),
            },
          ];
    }),
  );
}

/**
 * Words that the path spells both the British and the American way. Bracketed parts are names and are
 * ignored.
 */
function mixedSpelling(path: LearningPath, placed: readonly Placed[]): ReferenceFault[] {
  const own = (text: string) => wordsOf(text.replaceAll(/\([^()]*\)/g, ' '));
  const texts: readonly (readonly [ReferenceFault['place'], readonly string[]])[] = [
    ...placed.map(({ item, place }) => [[...place, 'text'], own(item.text)] as const),
    ...path.skills.map(({ title, why }, s) => [['skills', s], own(`${title} ${why}`)] as const),
  ];
  const all = new Set(texts.flatMap(([, words]) => words));
  return texts.flatMap(([place, words]) =>
    [...new Set(words)].flatMap((word) => {
      const other = americanOf(word);
      if (other === undefined || !all.has(other)) return [];
      return [{ place, message: message('advice.mixedSpelling', { british: word, american: other }) }];
    }),
  );
}

/**
 * Endings with two spellings and one meaning. *licence* and *metre* are absent: they can be two different
 * words.
 */
const british = /(?:isations?|is(?:e[sdr]?|ing)|ys(?:e[sd]?|ing)|our(?:s|ed|ing|al)?|logues?)$/;

/** The American spelling of a British word; undefined if there is none. */
function americanOf(word: string): string | undefined {
  return british.test(word)
    ? formsOf(word).find((form) => form !== word && !word.startsWith(form))
    : undefined;
}

function keyOf({ skill, item }: Placed): string {
  return `${skill.key}/${item.id}`;
}
