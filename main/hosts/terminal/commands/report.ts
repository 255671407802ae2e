import { isLikelyDay } from '../../../../domain/base/days.ts';
import type { Calendar, Day } from '../../../../domain/base/days.ts';
import {
  csvSections,
  longestContact,
  longestHeadline,
  paperSizes,
  reportFormats,
  reportPresets,
  reportSections,
  sectionsOf,
  usuallyWithout,
} from '../../../../domain/report/choice.ts';
import { csvSeparators } from '../../../../domain/report/csv.ts';
import { isLine } from '../../../../domain/base/plain-text.ts';
import type { ReportChoice, ReportFormat } from '../../../../domain/report/choice.ts';
import { message } from '../../../../domain/messages/message.ts';
import type { Message } from '../../../../domain/messages/message.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Call, Command } from '../command.ts';
import { readDay } from '../format.ts';
import { listAt, needed, oneOf } from '../options.ts';

const formats = reportFormats.join('|');

/** What is in a report only if it is asked for. */
const reportExtras = ['notes', 'comments', 'points', 'gaps', 'plan', 'burnup', 'forecast'] as const;

export const report: Command = {
  usage: `report --format ${formats} --out FILE|- [--path ID] [--preset ${reportPresets.join('|')}] [--since DATE] [--until DATE] [--without SECTION,…] [--with ${reportExtras.join(',')}] [--no-todos] [--headline TEXT] [--contact TEXT] [--skills SKILL,…] [--paper A4|Letter] [--separator ,|;] [--now DATE]`,
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
    'no-todos': { type: 'boolean' },
    headline: { type: 'string' },
    contact: { type: 'string' },
    skills: { type: 'string' },
    separator: { type: 'string' },
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
    const separator = oneOf('--separator', options['separator'] ?? ',', csvSeparators);
    const choice = await choiceOf(call, here.dayOf(now));
    refuseUnused(call, format, choice);
    const asked = { path: options['path'], choice, format, now };
    // The report as JSON is what a program expects of both together.
    if (out === '-' && flags.has('json')) return { json: await request('reports:preview', asked), text: '' };
    const { file, bytes, done, required } = await save(out, 'reports:save', {
      ...asked,
      paper,
      separator,
      language,
    });
    return {
      json: { file, format, bytes, done, required },
      text: translate(message('terminal.reported', { file, done, required })),
    };
  },
};

async function choiceOf({ options, flags, request }: Call, today: Day): Promise<ReportChoice> {
  const since = dayAt('--since', options['since']);
  const until = dayAt('--until', options['until']);
  if (since !== null && since > (until ?? today))
    throw new UsageError(message('terminal.sinceAfterUntil', { since, until: until ?? today }));
  const extras = listAt('--with', options['with'], reportExtras);
  const preset =
    options['preset'] === undefined ? 'everything' : oneOf('--preset', options['preset'], reportPresets);
  const left = listAt('--without', options['without'], reportSections);
  const usual = usuallyWithout(preset).filter((section) => !extras.some((one) => one === section));
  const { skills: known } = await request('standing:summary', { path: options['path'] });
  return {
    preset,
    since,
    until,
    without: [...new Set([...left, ...usual])],
    todos: !flags.has('no-todos'),
    headline: textAt('--headline', options['headline'], longestHeadline),
    contact: textAt('--contact', options['contact'], longestContact),
    skills: options['skills'] === undefined ? null : listAt('--skills', options['skills'], known),
    notes: extras.includes('notes'),
    comments: extras.includes('comments'),
    points: extras.includes('points'),
  };
}

/** Options that say nothing in a format or preset are refused: nobody should believe that they did something. */
function refuseUnused({ options, flags }: Call, format: ReportFormat, choice: ReportChoice): void {
  const refuse = (option: string, why: Message) => {
    throw new UsageError(message('terminal.unusedOption', { option, why }));
  };
  const isCsv = format === 'csv';
  const isApplication = choice.preset === 'application';
  if (isCsv && options['since'] !== undefined) refuse('--since', message('terminal.inTable'));
  if (isCsv && choice.preset !== 'everything') refuse('--preset', message('terminal.inTable'));
  if (!isCsv && options['separator'] !== undefined) refuse('--separator', message('terminal.onlyCsv'));
  if (format !== 'pdf' && options['paper'] !== undefined) refuse('--paper', message('terminal.onlyPdf'));
  for (const option of ['headline', 'contact', 'skills'])
    if (!isApplication && options[option] !== undefined)
      refuse(`--${option}`, message('terminal.onlyApplication'));
  if (isApplication && options['since'] !== undefined) refuse('--since', message('terminal.noComparison'));
  const sections = isCsv ? csvSections : sectionsOf(choice.preset, choice.since !== null);
  const lost = listAt('--without', options['without'], reportSections).find(
    (section) => !sections.includes(section),
  );
  if (lost !== undefined)
    refuse(`--without ${lost}`, message(isCsv ? 'terminal.inTable' : 'terminal.noSection'));
  const hasItems = isCsv || sections.includes('items');
  const extras = listAt('--with', options['with'], reportExtras);
  const idle = extras.find((extra) => {
    const asSection = reportSections.find((section) => section === extra);
    if (asSection !== undefined) return isCsv || !usuallyWithout(choice.preset).includes(asSection);
    if (extra === 'comments') return !['since', 'everything'].includes(choice.preset);
    return !hasItems;
  });
  if (idle !== undefined) refuse(`--with ${idle}`, message('terminal.noSection'));
  if (!hasItems && flags.has('no-todos')) refuse('--no-todos', message('terminal.noSection'));
}

/** A line of text of an option. @throws UsageError */
function textAt(option: string, asked: string | undefined, longest: number): string {
  if (asked === undefined || isLine(asked, longest)) return asked ?? '';
  throw new UsageError(message('option.line', { option, longest }));
}

function dayAt(option: string, asked: string | undefined): string | null {
  return asked === undefined ? null : readDay(option, asked);
}

/** The time that counts as now, ms since 1970. For a day, it is the start of that day. */
function nowOf(asked: string | undefined, here: Calendar): number {
  if (asked === undefined) return Date.now();
  if (isLikelyDay(asked)) return here.startOf(asked);
  const at = /^\d{4}-\d\d-\d\dT/.test(asked) ? Date.parse(asked) : NaN;
  if (at >= 0) return at;
  throw new UsageError(message('option.date', { option: '--now', asked }));
}
