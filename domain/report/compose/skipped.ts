import { message } from '../../messages/message.ts';
import { quiet } from '../document.ts';
import type { Block } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Writing } from '../writing.ts';

export function skipped({ skipped: all = [] }: Report, { translate, day }: Writing): readonly Block[] {
  if (all.length === 0) return [{ kind: 'paragraph', text: [translate(message('report.skipped.none'))] }];
  return [
    quiet(translate(message('report.skipped.lede'))),
    {
      kind: 'table',
      caption: translate(message('report.skipped.title')),
      columns: [
        { title: translate(message('report.skipped.item')) },
        { title: translate(message('report.skipped.reason')) },
        { title: translate(message('report.skipped.on')) },
      ],
      rows: all.map(({ text, skill, reason, on }) => [
        [text, { quiet: skill }],
        [reason ?? translate(message('report.skipped.noReason'))],
        [on === null ? '' : day(on)],
      ]),
    },
  ];
}
