/** A change that a contributor might make: the new files, and the lines in files that are there. */
export interface Change {
  readonly kind: string;
  /** New files, by path. Those of one new folder count as one. */
  readonly adds: Readonly<Record<string, string>>;
  /** `[file, line that is there, line to add after it]` */
  readonly lines: readonly (readonly [file: string, after: string, line: string])[];
  /** How many files it may touch in all, the words of each language included. */
  readonly most: number;
}

const en = 'domain/messages/en/';
const de = 'domain/messages/de/';

export const changes: readonly Change[] = [
  {
    kind: 'event family',
    most: 10,
    adds: {
      'domain/progress/slices/goals/fold.ts': `import type { Fold } from '../../slice.ts';
import type { GoalEvent, GoalProgress } from './slice.ts';

export const goalFold: Fold<GoalProgress, GoalEvent> = {
  untouched: { why: '' },
  step: (_goal, { why }) => ({ why }),
};
`,
      'domain/progress/slices/goals/slice.ts': `import { z } from 'zod';
import { fields } from '../../../base/fields.ts';
import { eventKind } from '../../event-kind.ts';
import type { EventOf } from '../../event-kind.ts';
import { slice } from '../../slice.ts';
import { goalFold } from './fold.ts';

const set = eventKind('goal.set', { skill: fields.skillKey, why: fields.line(80) });
export const goalKinds = [set] as const;

export interface GoalProgress {
  readonly why: string;
}
export type GoalEvent = EventOf<(typeof goalKinds)[number]>;

export const goals = slice({
  kinds: goalKinds,
  key: fields.skillKey.schema,
  value: z.strictObject({ why: z.string() }) as z.ZodType<GoalProgress>,
  fold: goalFold,
  keyOf: (event) => event.skill,
});
`,
      'domain/progress/slices/goals/describe.ts': `import { message } from '../../../messages/message.ts';
import type { Describer } from '../../describer.ts';

export const describeGoal: Describer<'goal'> = {
  subject: ({ skill }) => ['skills', skill],
  isNamed: true,
  describe: ({ why }) => message('happened.goalSet', { why }),
};
`,
      'contract/goals.ts': `import { z } from 'zod';
import { fields } from '../domain/base/fields.ts';
import { changeSchema } from './progress.ts';

export const goalRequests = {
  'goals:set': {
    writes: ['goals'],
    subject: ['skill'],
    input: z.strictObject({ skill: fields.skillKey.schema, why: fields.line(80).schema }),
    output: changeSchema.nullable(),
  },
} as const;
`,
      'main/features/goals.ts': `import type { HandlersOf } from '../../contract/index.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function goals({ change }: Workspace): HandlersOf<'goals'> {
  return { 'goals:set': ({ skill, why }) => change(() => [{ type: 'goal.set', skill, why }]) };
}
`,
    },
    lines: [
      [
        'domain/progress/slices/index.ts',
        "import { itemKinds, items } from './items/slice.ts';",
        "import { goalKinds, goals } from './goals/slice.ts';",
      ],
      ['domain/progress/slices/index.ts', '  ...itemKinds,', '  ...goalKinds,'],
      ['domain/progress/slices/index.ts', 'export const slices = {', '  goals,'],
      [
        'domain/progress/slices/without-schemas.ts',
        "import { itemFold } from './items/fold.ts';",
        "import { goalFold } from './goals/fold.ts';",
      ],
      ['domain/progress/slices/without-schemas.ts', '  items: itemFold,', '  goals: goalFold,'],
      [
        'domain/progress/slices/without-schemas.ts',
        "import { describeItem } from './items/describe.ts';",
        "import { describeGoal } from './goals/describe.ts';",
      ],
      ['domain/progress/slices/without-schemas.ts', '  item: describeItem,', '  goal: describeGoal,'],
      [
        'main/store/migrations/index.ts',
        '  /** Format 8: a review may be imported unchecked, and the learner can choose which one counts. */\n  unchanged,',
        '  unchanged,',
      ],
      [
        'contract/index.ts',
        "import { keyRequests } from './keys.ts';",
        "import { goalRequests } from './goals.ts';",
      ],
      ['contract/index.ts', '  ...keyRequests,', '  ...goalRequests,'],
      ['main/features/index.ts', "import { keys } from './keys.ts';", "import { goals } from './goals.ts';"],
      ['main/features/index.ts', '    ...keys(context),', '    ...goals(context),'],
      [`${en}messages.ts`, '  happened: {', "    goalSet: 'Goal set: {{why}}',"],
      [`${de}messages.ts`, '  happened: {', "    goalSet: 'Ziel gesetzt: {{why}}',"],
    ],
  },
  {
    kind: 'screen',
    most: 4,
    adds: {
      'renderer/features/goals/GoalsScreen.tsx': `import { useTranslation } from 'react-i18next';
import { useScroll } from '../../navigation/use-scroll.ts';
import { Screen } from '../../ui/Screen.tsx';

export function GoalsScreen() {
  const { t } = useTranslation();
  return (
    <Screen title={t('screen.goals')} {...useScroll('goals')}>
      {null}
    </Screen>
  );
}
`,
    },
    lines: [
      [
        'renderer/screens.tsx',
        "import { MapScreen } from './features/map/MapScreen.tsx';",
        "import { GoalsScreen } from './features/goals/GoalsScreen.tsx';",
      ],
      [
        'renderer/screens.tsx',
        'export const screens: readonly ScreenEntry[] = [',
        "  { id: 'goals', keys: ['g x'], Icon: Sun, Component: GoalsScreen },",
      ],
      [`${en}window.ts`, '  screen: {', "    goals: 'Goals',"],
      [`${de}window.ts`, '  screen: {', "    goals: 'Ziele',"],
    ],
  },
  {
    kind: 'report section',
    most: 5,
    adds: {
      'domain/report/sections/hours.ts': `import { message } from '../../messages/message.ts';
import type { Section } from '../section.ts';

export const hours: Section = {
  presets: [],
  title: () => message('report.hours.title'),
  build: ({ now }) => ({
    hours: [...now.index.items.values()].reduce((sum, { item }) => sum + item.hours, 0),
  }),
  compose: ({ hours: all = 0 }, { translate }) => [
    { kind: 'paragraph', text: [translate(message('report.hours.all', { hours: all }))] },
  ],
};
`,
    },
    lines: [
      [
        'domain/report/sections/index.ts',
        "import { formulas } from './formulas.ts';",
        "import { hours } from './hours.ts';",
      ],
      ['domain/report/sections/index.ts', '  formulas,', '  hours,'],
      ['domain/report/schema.ts', '  optional: figure,', '  hours: z.number().optional(),'],
      [
        `${en}report.ts`,
        "  fraction: '{{done}} of {{required}}',",
        "  hours: { title: 'Hours', box: 'Hours', all: '{{hours}} h' },",
      ],
      [
        `${de}report.ts`,
        "  fraction: '{{done}} von {{required}}',",
        "  hours: { title: 'Stunden', box: 'Stunden', all: '{{hours}} h' },",
      ],
    ],
  },
  {
    kind: 'terminal command',
    most: 4,
    adds: {
      'main/hosts/terminal/commands/goal.ts': `import { message } from '../../../../domain/messages/message.ts';
import type { Command } from '../command.ts';

export const goal: Command = {
  usage: 'goal SKILL',
  summary: message('command.goal'),
  takes: [1, 1],
  run: async ({ args }) => ({ json: args, text: args.join() }),
};
`,
    },
    lines: [
      [
        'main/hosts/terminal/commands/index.ts',
        "import { doctor } from './doctor.ts';",
        "import { goal } from './goal.ts';",
      ],
      ['main/hosts/terminal/commands/index.ts', '  doctor,', '  goal,'],
      [`${en}terminal.ts`, 'export const commandWords = {', "  goal: 'sets a goal',"],
      [
        `${de}terminal.ts`,
        'export const commandWords: WordsOf<typeof englishCommands> = {',
        "  goal: 'setzt ein Ziel',",
      ],
    ],
  },
  {
    kind: 'file format',
    most: 3,
    adds: {},
    lines: [
      ['contract/file-kinds.ts', "  key: ['waymark-key'],", "  badge: ['badge'],"],
      ['contract/file-kinds.ts', "  report: 'reports',", "  badge: 'reviews',"],
      [`${en}messages.ts`, "    path: 'Learning paths',", "    badge: 'Badges',"],
      [`${de}messages.ts`, "    path: 'Lernpfade',", "    badge: 'Abzeichen',"],
    ],
  },
];
