import { z } from 'zod';
import { issueCode } from '../domain/messages/fault-of.ts';
import { states } from '../domain/base/states.ts';
import { hiddenFromLine } from '../domain/base/plain-text.ts';
import { longestName, themes } from '../domain/settings/settings.ts';
import { line, prose, typedLine } from '../domain/base/text.ts';
import { locale } from './locale.ts';
import { reportViewSchema } from './reports.ts';
import { reviewsViewSchema } from './mentor.ts';

const settingsFields = {
  theme: z.enum(themes),
  locale,
  letterKeys: z.boolean(),
  name: prose(longestName).refine((name) => hiddenFromLine(name) === undefined, issueCode('oneLine')),
};

/** As they are kept. What an earlier Waymark did not know of has its usual value. */
export const settingsSchema = z.strictObject({
  ...settingsFields,
  letterKeys: settingsFields.letterKeys.default(true),
  name: settingsFields.name.default(''),
});

/** The window knows which screens there are; one that is gone in a later Waymark leads to the path. */
const screen = z
  .string()
  .max(40)
  .regex(/^[a-z]+(?:-[a-z]+)*$/);

const rowId = z.string().max(140);

/** Where the learner was in the window, so that it comes back there after a restart or a crash. */
export const viewSchema = z.strictObject({
  screen,
  /** The path that `path` and `cell` are of. */
  pathId: z.string().max(64).default(''),
  /** How far each screen is scrolled down, in CSS pixels. */
  scroll: z
    .record(screen, z.number().nonnegative().max(1e8))
    .refine((scroll) => Object.keys(scroll).length <= 100),
  path: z.strictObject({
    text: z.string().max(200),
    responsibility: z.string().max(64),
    area: z.string().max(64),
    states: z.array(z.enum(states)).max(states.length).readonly(),
    requiredOnly: z.boolean(),
    /** The rows that hide what is below them. */
    collapsed: z.array(rowId).max(20_000),
    /** The selected row; null before the first. */
    active: rowId.nullable(),
    /** Whether the inspector is open. */
    inspector: z.boolean(),
  }),
  /** The chosen cell of the matrix. */
  cell: z.strictObject({ responsibility: z.string().max(64), area: z.string().max(64) }).nullable(),
  /** What was last wanted in a report; null before the first. */
  report: reportViewSchema.nullable().default(null),
  reviews: reviewsViewSchema.default({ tab: 'received', share: null }),
});
export type View = z.infer<typeof viewSchema>;

/** The size and place of the window on the screen, in the units of the system. */
export const boundsSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(200).max(20_000),
  height: z.int().min(200).max(20_000),
  maximized: z.boolean(),
});
export type Bounds = z.infer<typeof boundsSchema>;

/** So many copies of our files the window remembers to have told of. */
export const mostToldCopies = 1000;

/** What `window.json` holds: where the window is, where the learner is in it, and what they have been told of once. */
export const windowSchema = z.strictObject({
  bounds: boundsSchema.nullable(),
  view: viewSchema.nullable(),
  /** The copies of our files beside them that the window has told of. */
  toldCopies: z.array(z.string().max(255)).max(mostToldCopies).default([]),
});
export type WindowPlace = z.infer<typeof windowSchema>;

/** One line of the native menu. */
const menuEntry = z.strictObject({
  /** Comes back with `command:run`. */
  command: z.string().regex(/^[a-zA-Z-]{1,60}$/),
  label: line(120),
  /** As Electron writes it (`CmdOrCtrl+Z`), shown beside the label; null where there is none. */
  accelerator: z
    .string()
    .regex(/^[A-Za-z0-9+,?/]{1,40}$/)
    .nullable(),
  enabled: z.boolean(),
});

/** The native menu, as the window wants it: what it can do now, group by group. */
export const menuSchema = z
  .array(
    z.strictObject({
      group: z.enum(['edit', 'item', 'view', 'go', 'help']),
      label: line(120),
      entries: z.array(menuEntry).max(60),
    }),
  )
  .max(5);
export type Menu = z.infer<typeof menuSchema>;

export const settingsRequests = {
  /** Changes what is given and keeps the rest; answers with all. */
  'settings:change': {
    writes: ['settings'],
    subject: 'given',
    input: z.strictObject({ ...settingsFields, name: typedLine(settingsFields.name) }).partial(),
    output: settingsSchema,
  },
  /** Keeps where the learner is. Nothing is said where it cannot be kept: it is no work of the learner's. */
  'window:remember': {
    writes: ['view'],
    subject: [],
    silent: true,
    input: viewSchema,
    output: z.null(),
  },
  /** Shows these actions in the native menu, on a host that has one. */
  'window:menu': {
    input: menuSchema,
    output: z.null(),
  },
} as const;
