import { isLikelyDay } from '../../../../domain/base/days.ts';
import type { Calendar, Day } from '../../../../domain/base/days.ts';
import {
  paperSizes,
  reportFormats,
  reportPresets,
  reportSections,
} from '../../../../domain/report/choice.ts';
import type { ReportChoice } from '../../../../domain/report/choice.ts';
import { message } from '../../../../domain/messages/message.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Call, Command } from '../command.ts';
import { listAt, needed, oneOf } from '../options.ts';

const formats = reportFormats.join('|');

export const report: Command = {
  usage: `report --format ${formats} --out FILE|- [--path ID] [--preset ${reportPresets.join('|')}] [--since DATE] [--until DATE] [--without SECTION,…] [--with notes,comments,points] [--paper A4|Letter] [--now DATE]`,
  summary: message('command.report', { sections: reportSections.join(', ') }),
  takes: [0, 0],
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    path: { type: 'string' },
    preset: { type: 'string' },
    since: { type: 'string' },
    until: { type: 'string' },
    without: { type: 'string' },
    with: { type: 'string' },
    paper: { type: 'string' },
    now: { type: 'string' },
  },
  async run(call) {
    const { options, flags, translate, language, request, save } = call;
    const format = oneOf('--format', options['format'], reportFormats);
    const out = needed('--out', options['out']);
    const paper = oneOf('--paper', options['paper'] ?? 'A4', paperSizes);
    const here = call.calendar();
    const now = nowOf(options['now'], here);
    const choice = choiceOf(call, here.dayOf(now));
    const asked = { path: options['path'], choice, format, now };
    // The report as JSON is what a program expects of both together.
    if (out === '-' && flags.has('json')) return { json: await request('reports:preview', asked), text: '' };
    const { file, bytes, done, required } = await save(out, 'reports:save', { ...asked, paper, language });
    return {
      json: { file, format, bytes, done, required },
      text: translate(message('terminal.reported', { file, done, required })),
    };
  },
};

function choiceOf({ options }: Call, today: Day): ReportChoice {
  const since = dayAt('--since', options['since']);
  const until = dayAt('--until', options['until']);
  if (since !== null && since > (until ?? today))
    throw new UsageError(message('terminal.sinceAfterUntil', { since, until: until ?? today }));
  const extras = listAt('--with', options['with'], ['notes', 'comments', 'points']);
  return {
    preset:
      options['preset'] === undefined ? 'everything' : oneOf('--preset', options['preset'], reportPresets),
    since,
    until,
    without: listAt('--without', options['without'], reportSections),
    notes: extras.includes('notes'),
    comments: extras.includes('comments'),
    points: extras.includes('points'),
  };
}

function dayAt(option: string, asked: string | undefined): string | null {
  if (asked === undefined || isLikelyDay(asked)) return asked ?? null;
  throw new UsageError(message('option.date', { option, asked }));
}

/** The time that counts as now, ms since 1970. For a day, it is the start of that day. */
function nowOf(asked: string | undefined, here: Calendar): number {
  if (asked === undefined) return Date.now();
  if (isLikelyDay(asked)) return here.startOf(asked);
  const at = /^\d{4}-\d\d-\d\dT/.test(asked) ? Date.parse(asked) : NaN;
  if (at >= 0) return at;
  throw new UsageError(message('option.date', { option: '--now', asked }));
}
