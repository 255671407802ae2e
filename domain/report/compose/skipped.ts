import { message } from '../../words/message.ts';
import { quiet } from '../document.ts';
import type { Block } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Writing } from '../writing.ts';

export function skipped({ skipped: all = [] }: Report, { say, day }: Writing): readonly Block[] {
  if (all.length === 0) return [{ kind: 'paragraph', text: [say(message('report.skipped.none'))] }];
  return [
    quiet(say(message('report.skipped.lede'))),
    {
      kind: 'table',
      caption: say(message('report.skipped.title')),
      columns: [
        { title: say(message('report.skipped.item')) },
        { title: say(message('report.skipped.reason')) },
        { title: say(message('report.skipped.on')) },
      ],
      rows: all.map(({ text, skill, reason, on }) => [
        [text, { quiet: skill }],
        [reason ?? say(message('report.skipped.noReason'))],
        [on === null ? '' : day(on)],
      ]),
    },
  ];
}
