import { message } from '../../words/message.ts';
import type { Block } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Writing } from '../writing.ts';

/** Who, which path, as of when; and how far they have come. */
export function summary(report: Report, { say, day, percent }: Writing): readonly Block[] {
  const { path, period, coverage, optional, made } = report;
  const { required, done, learning, skipped } = coverage.now;
  const facts: [name: string, value: string][] = [
    [
      say(message('report.facts.path')),
      say(message('report.facts.pathVersion', { path: path.title, version: path.version })),
    ],
    [say(message('report.facts.asOf')), day(period.until)],
    ...(period.since === null
      ? []
      : [[say(message('report.facts.since')), day(period.since)] as [string, string]]),
    ...(period.begun === null
      ? []
      : [[say(message('report.facts.begun')), day(period.begun)] as [string, string]]),
    [say(message('report.facts.madeBy')), say(message('report.facts.program', { version: made.waymark }))],
  ];
  const lines = [
    say(message('report.coverage.all', { done, required, percent: percent(coverage.now) })),
    ...(coverage.before === null
      ? []
      : [
          say(
            message('report.coverage.before', {
              since: day(period.since!),
              done: coverage.before.done,
              required: coverage.before.required,
              percent: percent(coverage.before),
            }),
          ),
        ]),
    say(message('report.coverage.rest', { learning, skipped, open: required - done - learning - skipped })),
    ...(optional.done === 0
      ? []
      : [say(message('report.coverage.optional', { done: optional.done, required: optional.required }))]),
  ];
  return [
    { kind: 'facts', rows: facts.map(([name, value]) => [name, [value]]) },
    { kind: 'paragraph', tone: 'lede', text: [lines.join(' ')] },
    { kind: 'paragraph', tone: 'quiet', text: [path.summary] },
  ];
}
