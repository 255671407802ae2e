import type { Input, Output } from '../../../../contract/index.ts';
import { message } from '../../../../domain/messages/message.ts';
import type { Message } from '../../../../domain/messages/message.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Call, Command } from '../command.ts';
import { readHours } from '../format.ts';

type Outlook = Output<'plans:show'>['outlooks'][number];

export const forecast: Command = {
  usage: 'forecast [--hours N] [--drop-optional] [--take CHOICE=SKILL] [--without AREA] [--path ID]',
  summary: message('command.forecast'),
  takes: [0, 0],
  options: {
    hours: { type: 'string' },
    'drop-optional': { type: 'boolean' },
    take: { type: 'string', multiple: true },
    without: { type: 'string', multiple: true },
    path: { type: 'string' },
  },
  async run(call) {
    const { options, request, translate } = call;
    const supposed = readSupposed(call);
    const isAsked = Object.keys(supposed).length > 0;
    const found = await request('plans:show', { path: options['path'], supposed: isAsked ? [supposed] : [] });
    const [now, whatIf] = found.outlooks as [Outlook, Outlook | undefined];
    const lines = (outlook: Outlook, plan: typeof found.plan) =>
      linesOf(outlook, plan).map((line) => translate(line));
    return {
      json: {
        path: found.path,
        today: found.today,
        plan: found.plan,
        now,
        ...(whatIf ? { whatIf: { supposed, ...whatIf } } : {}),
      },
      text: [
        ...lines(now, found.plan),
        ...(whatIf ? ['', translate(message('terminal.supposed')), ...lines(whatIf, null)] : []),
      ].join('\n'),
    };
  },
};

function readSupposed({ options, lists, flags }: Call): NonNullable<Input<'plans:show'>['supposed']>[number] {
  const { hours } = options;
  const take = (lists['take'] ?? []).map((typed) => {
    const [choice, skills, more] = typed.split('=');
    if (!choice || !skills || more !== undefined)
      throw new UsageError(message('option.pair', { option: '--take', asked: typed }));
    return [choice, skills.split(',')] as const;
  });
  return {
    ...(hours === undefined ? {} : { hours: readHours(hours) }),
    ...(flags.has('drop-optional') ? { dropOptional: true } : {}),
    ...(take.length === 0 ? {} : { take: Object.fromEntries(take) }),
    ...(lists['without'] === undefined
      ? {}
      : { without: lists['without'].flatMap((typed) => typed.split(',')) }),
  };
}

function linesOf(
  { left, forecast: told, atPlan, needed, week, pace }: Outlook,
  plan: Output<'plans:show'>['plan'],
): readonly Message[] {
  const perWeek = Math.round(10 * pace) / 10;
  return [
    message('terminal.left', { hours: Math.ceil(left.hours), items: left.items }),
    ...toldIn(told),
    message('terminal.pace', { pace: perWeek, hours: Math.round(10 * week.hours) / 10, items: week.items }),
    ...(plan === null ? [] : [message('terminal.planSet', { day: { when: plan.by }, hours: plan.hours })]),
    ...(atPlan === null ? [] : [message('terminal.atPlan', { day: { when: atPlan } })]),
    ...(plan === null || needed === null
      ? []
      : [message('terminal.needed', { hours: Math.ceil(10 * needed) / 10 })]),
  ];
}

function toldIn(told: Outlook['forecast']): readonly Message[] {
  if (told.kind === 'complete') return [message('terminal.complete')];
  if (told.kind === 'too-early') return [message('terminal.tooEarly', { count: told.weeks })];
  const { likely, careful } = told;
  if (likely === null) return [message('terminal.beyondTen')];
  return [
    message('terminal.likely', { day: { when: likely } }),
    careful === null
      ? message('terminal.beyondCareful')
      : message('terminal.careful', { day: { when: careful } }),
  ];
}
