import { withoutMarks } from '../base/plain-text.ts';
import type { LanguageChoice } from '../messages/languages.ts';

export const themes = ['system', 'light', 'dark'] as const;
/** The colour scheme of the window; `system` follows the computer. */
export type Theme = (typeof themes)[number];

/** The maximum length of a name, in UTF-16 units. */
export const longestName = 120;

/** How long the shares of others are kept, by name; null for ever. */
export const monthsKept = { always: null, year: 12, halfYear: 6, quarter: 3 } as const;
export type KeepOpened = keyof typeof monthsKept;
export const keepOpenedChoices = Object.keys(monthsKept) as readonly KeepOpened[];

/** The learner's settings. They are saved in the workspace and move with it. */
export interface Settings {
  readonly theme: Theme;
  /** The language of the words. */
  readonly language: LanguageChoice;
  /** The language of dates and numbers as a BCP 47 tag (`en-GB`), or `system`. */
  readonly locale: string;
  /** Whether single-character shortcuts are active (WCAG 2.1.4). */
  readonly letterKeys: boolean;
  /** The learner's name in reports and shares; empty if they gave none. */
  readonly name: string;
  /** For a mentor: how long the shares of others are kept after they were last used. */
  readonly keepOpened: KeepOpened;
  /** How many items that are done to ask again on a day, at most; 0 for none. */
  readonly recheckPerDay: number;
  /** The days from done to the first recheck. */
  readonly recheckFirst: number;
  /** When to ask again: once the chance that something is still known has fallen to this, in percent. */
  readonly recheckAt: number;
  /** When to show one notification a day, such as `18:00`; null for none. Only a host with notifications does. */
  readonly remindAt: string | null;
}

/** The learner's name, without marks that others would take for Waymark's; null if they gave none. */
export function nameIn({ name: typed }: Pick<Settings, 'name'>): string | null {
  const name = withoutMarks(typed).trim();
  return name === '' ? null : name;
}

export const defaultSettings: Settings = {
  theme: 'system',
  language: 'system',
  locale: 'system',
  letterKeys: true,
  name: '',
  keepOpened: 'always',
  recheckPerDay: 5,
  recheckFirst: 30,
  recheckAt: 90,
  remindAt: null,
};

/** What the window offers; a file may have any number within the limits. */
export const recheckChoices = {
  recheckPerDay: [0, 3, 5, 10, 20],
  recheckFirst: [14, 30, 60, 90],
  recheckAt: [80, 85, 90, 95],
} as const satisfies { readonly [N in keyof Settings]?: readonly number[] };

export const recheckLimits = {
  recheckPerDay: [0, 1000],
  recheckFirst: [7, 365],
  recheckAt: [75, 97],
} as const satisfies { readonly [N in keyof typeof recheckChoices]: readonly [least: number, most: number] };

/** When to ask again, as the memory model takes it. */
export function recheckRule({ recheckFirst, recheckAt }: Pick<Settings, 'recheckFirst' | 'recheckAt'>) {
  return { firstDays: recheckFirst, retention: recheckAt / 100 };
}
