export const themes = ['system', 'light', 'dark'] as const;
/** How the window looks; `system` follows the computer. */
export type Theme = (typeof themes)[number];

/** The longest name, in UTF-16 units. */
export const longestName = 120;

/** What the learner chose about the window. It lies in the workspace and moves with it. */
export interface Settings {
  readonly theme: Theme;
  /** The language of dates and numbers as a BCP 47 tag (`en-GB`), or `system`. */
  readonly locale: string;
  /** Whether keys that are one character do something on their own (WCAG 2.1.4). */
  readonly letterKeys: boolean;
  /** What the learner is called in reports and shares; empty where they gave no name. */
  readonly name: string;
}

/** What the learner is called; null where they gave no name. */
export function nameIn({ name }: Pick<Settings, 'name'>): string | null {
  return name.trim() === '' ? null : name.trim();
}

export const defaultSettings: Settings = { theme: 'system', locale: 'system', letterKeys: true, name: '' };
