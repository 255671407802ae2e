import { expect, test } from 'vitest';
import { commentField } from '../../contract/draft-fields.ts';
import type { Event } from '../../domain/progress/events.ts';
import { ProgressLog } from '../../domain/progress/progress-log.ts';
import { sortDraft, draftBasisIn } from '../../main/workspace/draft-basis.ts';

const comment = `${'a'.repeat(64)}/0123456789abcdef`;

test('the draft of an answer is older than an answer that was saved after it', () => {
  const log = new ProgressLog();
  const before = draftBasisIn(log, commentField('answer', comment))!;
  expect(sortDraft('typed', before.mark, before)).toBe('open');
  const event = { id: '0'.repeat(26), at: '2026-11-28T00:00:00.000Z', device: 'd' };
  log.apply({ ...event, type: 'comment.answered', comment, text: 'saved' } as Event);
  const after = draftBasisIn(log, commentField('answer', comment))!;
  expect(after.text).toBe('saved');
  expect(sortDraft('typed', before.mark, after)).toBe('beside');
  expect(sortDraft('sav', before.mark, after)).toBe('saved');
  expect(sortDraft('typed', after.mark, after)).toBe('open');
});
