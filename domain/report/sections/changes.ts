import { message } from '../../messages/message.ts';
import type { Message } from '../../messages/message.ts';
import type { Block, Text } from '../document.ts';
import type { Report, ReportChanges } from '../schema.ts';
import type { Section } from '../section.ts';
import type { Writing } from '../writing.ts';
import { evidenceText } from './evidence.ts';
import { levelWords } from './level-words.ts';
import { saidSince } from './mentors.ts';
import { changesBetween } from './changes-between.ts';

export const changes: Section = {
  presets: ['since'],
  title: ({ period: { since } }, { day }) =>
    message('report.changes.title', { since: since === null ? '' : day(since) }),
  build: ({ now, earlier, calendar }) => (earlier ? { changes: changesBetween(earlier, now, calendar) } : {}),
  compose,
};

function compose(report: Report, writing: Writing): readonly Block[] {
  const { changes: made } = report;
  if (made === undefined) return [];
  const { translate, day } = writing;
  const { done, placed, undone, begun, skipped, rated, evidence } = made;
  const item = ({ text, skill, on }: ReportChanges['done'][number], more: readonly string[] = []): Text => [
    text,
    { quiet: [skill, ...(on === null ? [] : [day(on)]), ...more].join(' · ') },
  ];
  const lists: [title: Message, id: string, items: readonly Text[]][] = [
    [message('report.changes.done'), 'done', done.map((one) => item(one))],
    [message('report.changes.placed'), 'placed', placed.map((one) => item(one))],
    [
      message('report.changes.undone'),
      'undone',
      undone.map((one) =>
        item(one, [translate(message('report.changes.undoneTo', { state: message(`state.${one.state}`) }))]),
      ),
    ],
    [message('report.changes.begun'), 'begun', begun.map((one) => item(one))],
    [
      message('report.changes.skipped'),
      'skipped',
      skipped.map((one) => item(one, one.reason === null ? [] : [one.reason])),
    ],
    [
      message('report.changes.rated'),
      'rated',
      rated.map(({ title, before, now }) => [
        translate(
          message('report.changes.ratedFrom', {
            skill: title,
            before: levelWords(before),
            now: levelWords(now),
          }),
        ),
      ]),
    ],
    [message('report.changes.evidence'), 'evidence', evidence.map((one) => evidenceText(one, writing))],
    [message('report.changes.mentors'), 'mentors', saidSince(report, writing)],
  ];
  const filled = lists.filter(([, , items]) => items.length > 0);
  if (filled.length === 0) return [{ kind: 'paragraph', text: [translate(message('report.changes.none'))] }];
  const counts = {
    done: done.length,
    undone: undone.length,
    begun: begun.length,
    skipped: skipped.length,
  };
  return [
    { kind: 'paragraph', text: [translate(message('report.changes.summary', counts))] },
    ...filled.map(([title, id, items]): Block => ({
      kind: 'section',
      id: `changes-${id}`,
      title: translate(title),
      figure: writing.number(items.length),
      blocks: [{ kind: 'list', items }],
    })),
  ];
}
