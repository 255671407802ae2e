import { stripVTControlCharacters } from 'node:util';
import { states } from '../../../domain/progress/states.ts';
import { message } from '../../../domain/words/message.ts';
import type { State } from '../../../domain/progress/states.ts';
import { UsageError } from '../../kernel/usage.ts';

const otherNames: Readonly<Record<string, State>> = { 'to-do': 'todo', 'to do': 'todo', skip: 'skipped' };

/** A state as it was typed. */
export function readState(typed: string): State {
  const known = states.find((state) => state === typed) ?? otherNames[typed];
  if (known) return known;
  throw new UsageError(message('terminal.noState', { asked: typed, known: states.join(', ') }));
}

/** Rows as aligned text; nothing in a cell can move the cursor. */
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
