import { message } from '../../messages/message.ts';
import type { Message } from '../../messages/message.ts';
import { quiet } from '../document.ts';
import type { Block, Text } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Writing } from '../writing.ts';

/** The path, the date, and the learner's coverage. */
export function summary(report: Report, writing: Writing): readonly Block[] {
  const { translate } = writing;
  if (report.preset === 'application') return applicant(report, writing);
  return [
    { kind: 'facts', rows: facts(report, writing) },
    { kind: 'paragraph', tone: 'lede', text: coverage(report, writing).map(translate) },
    quiet(report.path.summary),
  ];
}

/** Who applies, for which role, and what the page says. */
function applicant({ learner, path, period, made }: Report, { translate, day }: Writing): readonly Block[] {
  const about = message('report.applicant.about', {
    path: path.title,
    version: path.version,
    day: day(period.until),
    waymark: made.waymark,
  });
  return [
    ...(learner.headline === null
      ? []
      : [{ kind: 'paragraph', tone: 'lede', text: [learner.headline] } as const]),
    ...(learner.contact === null ? [] : [quiet(learner.contact)]),
    ...(learner.name === null
      ? []
      : [
          {
            kind: 'paragraph',
            text: [translate(message('report.applicant.title', { role: path.role }))],
          } as const,
        ]),
    quiet(translate(about)),
  ];
}

/** Why other items are required than before: other skills count in a choice group. */
function differentTotals(nowCount: readonly string[], countNoMore: readonly string[]): readonly Message[] {
  const params = { now: nowCount.join(', '), before: countNoMore.join(', ') };
  if (nowCount.length > 0 && countNoMore.length > 0) return [message('report.coverage.otherCount', params)];
  if (nowCount.length > 0) return [message('report.coverage.nowCount', params)];
  return countNoMore.length > 0 ? [message('report.coverage.countNoMore', params)] : [];
}

function facts({ path, period, made }: Report, { translate, day }: Writing) {
  const { since, until, begun } = period;
  const fact = (name: Message, value: string): readonly [string, Text] => [translate(name), [value]];
  const program = translate(message('report.facts.program', { version: made.waymark }));
  const version = translate(message('report.facts.pathVersion', { path: path.title, version: path.version }));
  return [
    fact(message('report.facts.path'), version),
    fact(message('report.facts.asOf'), day(until)),
    since !== null &&
      fact(message('report.facts.since'), translate(message('report.facts.before', { since: day(since) }))),
    begun !== null && fact(message('report.facts.begun'), day(begun)),
    fact(message('report.facts.madeBy'), program),
  ].filter((row) => row !== false);
}

function coverage(
  { coverage: { now, before, nowCount, countNoMore }, optional, period }: Report,
  { day, percent }: Writing,
) {
  const { required, done, learning, skipped } = now;
  return [
    message('report.coverage.all', { done, required, percent: percent(now) }),
    before !== null &&
      message('report.coverage.before', {
        since: day(period.since!),
        done: before.done,
        required: before.required,
        percent: percent(before),
      }),
    ...differentTotals(nowCount, countNoMore),
    message('report.coverage.rest', { learning, skipped, open: required - done - learning - skipped }),
    optional.done > 0 &&
      message('report.coverage.optional', { done: optional.done, required: optional.required }),
  ].filter((line) => line !== false);
}
