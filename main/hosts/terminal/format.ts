import { timePattern } from '../../../domain/base/weekdays.ts';
import { stripVTControlCharacters } from 'node:util';
import type { Change } from '../../../contract/progress.ts';
import { isLikelyDay } from '../../../domain/base/days.ts';
import type { Day } from '../../../domain/base/days.ts';
import { hoursLimits, weekHoursIn } from '../../../domain/base/week-hours.ts';
import { states } from '../../../domain/base/states.ts';
import { message } from '../../../domain/messages/message.ts';
import type { Message } from '../../../domain/messages/message.ts';
import type { Translate } from '../../../domain/messages/translator.ts';
import type { State } from '../../../domain/base/states.ts';
import { UsageError } from '../../kernel/usage.ts';
import type { Answer } from './command.ts';

const otherNames: Readonly<Record<string, State>> = { 'to-do': 'todo', 'to do': 'todo', skip: 'skipped' };

/** A state, from its typed name. */
export function readState(typed: string): State {
  const known =
    states.find((state) => state === typed) ??
    (Object.hasOwn(otherNames, typed) ? otherNames[typed] : undefined);
  if (known) return known;
  throw new UsageError(message('terminal.noState', { asked: typed, known: states.join(', ') }));
}

/** Rows as aligned text. No cell can move the cursor. */
export function columns(rows: readonly (readonly string[])[]): string {
  const clean = rows.map((row) =>
    row.map((cell) =>
      stripVTControlCharacters(cell)
        .trimEnd()
        .replaceAll(/[\r\n]+/g, ' '),
    ),
  );
  const widths = clean.reduce<number[]>(
    (wide, row) => row.map((cell, i) => Math.max(wide[i] ?? 0, cell.length)),
    [],
  );
  return clean
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The answer of a command that makes a change. @param change null if nothing changed */
export function changeAnswer(change: Change | null, text: string): Answer {
  return { json: { changed: change !== null, events: change?.events ?? [] }, text };
}

/** The same finding with its detail translated. */
export function worded<T extends { readonly detail: Message }>(
  found: T,
  translate: Translate,
): Omit<T, 'detail'> & { detail: string } {
  return { ...found, detail: translate(found.detail) };
}

/** A day given to an option. @param option such as `--by` @throws UsageError */
export function readDay(option: string, typed: string): Day {
  if (isLikelyDay(typed)) return typed;
  throw new UsageError(message('option.date', { option, asked: typed }));
}

/** A time of the day, such as `19:30`. @throws UsageError */
export function readTime(option: string, typed: string): string {
  if (timePattern.test(typed)) return typed;
  throw new UsageError(message('option.time', { option, asked: typed }));
}

/** Hours a week, as typed. @throws UsageError */
export function readHours(typed: string): number {
  const hours = weekHoursIn(typed);
  if (hours !== undefined) return hours;
  throw new UsageError(message('option.hours', { asked: typed, ...hoursLimits }));
}
