import { z } from 'zod';
import { timePattern } from '../domain/base/weekdays.ts';
import { issueCode } from '../domain/messages/fault-of.ts';
import { languageChoices } from '../domain/messages/languages.ts';
import { states } from '../domain/base/states.ts';
import { hiddenFromLine } from '../domain/base/plain-text.ts';
import {
  defaultSettings,
  keepOpenedChoices,
  longestName,
  recheckLimits,
  themes,
} from '../domain/settings/settings.ts';
import type { Settings } from '../domain/settings/settings.ts';
import { line, prose, typedLine } from '../domain/base/text.ts';
import { locale } from './locale.ts';
import { mapPictures } from './map-pictures.ts';
import { settingsTabs } from './settings-tabs.ts';
import { reportViewSchema } from './reports.ts';
import { reviewsViewSchema } from './mentor.ts';

const within = ([least, most]: readonly [number, number]) => z.int().min(least).max(most);

const settingsFields = {
  theme: z.enum(themes),
  language: z.enum(languageChoices),
  locale,
  letterKeys: z.boolean(),
  name: prose(longestName).refine((name) => hiddenFromLine(name) === undefined, issueCode('oneLine')),
  keepOpened: z.enum(keepOpenedChoices),
  recheckPerDay: within(recheckLimits.recheckPerDay),
  recheckFirst: within(recheckLimits.recheckFirst),
  recheckAt: within(recheckLimits.recheckAt),
  remindAt: z.string().regex(timePattern).nullable(),
};

/**
 * The settings as they are saved. A setting that an earlier Waymark did not have gets its default; one that only a later
 * Waymark knows is ignored.
 */
export const settingsSchema = z
  .object({
    ...settingsFields,
    // A newer Waymark may have words in more languages, and another computer may know more locales.
    language: settingsFields.language.catch(defaultSettings.language),
    locale: settingsFields.locale.catch(defaultSettings.locale),
  })
  .partial()
  // JSON has no undefined values.
  .transform((given) => ({ ...defaultSettings, ...given }) as Settings);

/** The id of a screen. Only the window knows the screens; it replaces an unknown one by the path. */
const screen = z
  .string()
  .max(40)
  .regex(/^[a-z]+(?:-[a-z]+)*$/);

const rowId = z.string().max(140);

/**
 * The learner's position in the window, restored after a restart or a crash. A field that an earlier Waymark did not
 * have gets its default, and one that only another version knows is ignored.
 */
export const viewSchema = z.object({
  screen,
  /** The path that `path`, `cell` and `selected` belong to. */
  pathId: z.string().max(80).default(''),
  /** The scroll position of each screen, in CSS pixels. */
  scroll: z
    .record(screen, z.number().nonnegative().max(1e8))
    .refine((scroll) => Object.keys(scroll).length <= 100),
  /** Whether the details are open beside a list; null until the learner decides, so that the width decides. */
  inspector: z.boolean().nullable().default(null),
  /** The item or skill selected on each screen besides the path. */
  selected: z
    .record(screen, rowId)
    .refine((selected) => Object.keys(selected).length <= 100)
    .default({}),
  path: z.object({
    text: z.string().max(200),
    responsibilities: z.array(z.string().max(64)).max(100).readonly().default([]),
    area: z.string().max(64),
    states: z.array(z.enum(states)).max(states.length).readonly(),
    requiredOnly: z.boolean(),
    hideDone: z.boolean().default(false),
    /** The rows that the learner collapsed. */
    collapsed: z.array(rowId).max(20_000),
    /** The complete skills that the learner expanded; the others are folded. */
    unfolded: z.array(rowId).max(20_000).default([]),
    /** The selected row; null before the first. */
    active: rowId.nullable(),
  }),
  /** The chosen cell of the matrix. */
  cell: z.strictObject({ responsibility: z.string().max(64), area: z.string().max(64) }).nullable(),
  /** Which picture the map shows. */
  map: z.enum(mapPictures).catch('matrix').default('matrix'),
  /** The latest choices for a report; null before the first. */
  report: reportViewSchema.nullable().default(null),
  reviews: reviewsViewSchema.default({ tab: 'received', share: null }),
  /** The next items in the order in which the learner put them, first first. */
  next: z.array(rowId).max(50).readonly().default([]),
  /** What the palette was last used for, latest first. */
  recent: z.array(z.string().max(160)).max(20).readonly().default([]),
  settings: z.enum(settingsTabs).catch('appearance').default('appearance'),
});
export type View = z.infer<typeof viewSchema>;

/** The size and position of the window on the screen, in the units of the system. */
export const boundsSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(200).max(20_000),
  height: z.int().min(200).max(20_000),
  maximized: z.boolean(),
});
export type Bounds = z.infer<typeof boundsSchema>;

/** The maximum number of copies that the window remembers to have mentioned. */
export const mostToldCopies = 1000;

/**
 * The content of `window.json`: the window's position, the learner's position in it, and notices that appear only
 * once.
 */
export const windowSchema = z.strictObject({
  bounds: boundsSchema.nullable(),
  view: viewSchema.nullable(),
  /** Copies of the workspace's files, made by other programs, that a notice has mentioned. */
  toldCopies: z.array(z.string().max(255)).max(mostToldCopies).default([]),
});
export type WindowPlace = z.infer<typeof windowSchema>;

/** One line of the native menu. */
const menuEntry = z.strictObject({
  /** The payload of `command:run`. */
  command: z.string().regex(/^[a-zA-Z-]{1,60}$/),
  label: line(120),
  /** In Electron's notation (`CmdOrCtrl+Z`), shown beside the label; null if there is none. */
  accelerator: z
    .string()
    .regex(/^[A-Za-z0-9+,?/]{1,40}$/)
    .nullable(),
  enabled: z.boolean(),
});

/** The native menu that the window requests: the commands of the moment, by group. */
export const menuSchema = z
  .array(
    z.strictObject({
      group: z.enum(['edit', 'item', 'view', 'go', 'tools', 'help']),
      label: line(120),
      entries: z.array(menuEntry).max(60),
    }),
  )
  .max(6);
export type Menu = z.infer<typeof menuSchema>;

export const settingsRequests = {
  /** Changes the given settings and keeps the others; answers with all. */
  'settings:change': {
    writes: ['settings'],
    subject: 'given',
    input: z.strictObject({ ...settingsFields, name: typedLine(settingsFields.name) }).partial(),
    output: settingsSchema,
  },
  /** Saves the learner's position. A failure is not reported: nothing of the learner's work is lost. */
  'window:remember': {
    writes: ['view'],
    subject: [],
    alongside: true,
    input: viewSchema,
    output: z.null(),
  },
  /** Shows these commands in the native menu, if the host has one. */
  'window:menu': {
    input: menuSchema,
    output: z.null(),
  },
} as const;
