import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { linesFrom, padToBlock, pageBytes } from '../../main/store/journal-lines.ts';

/** The lines of a journal, without the empty ones: the head, two marks, the entries, the end mark. */
export function journalLines(bytes: Buffer): string[] {
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/** The bytes of a journal with these lines, each at its position. */
export function journalOf([head, one, other, ...lines]: readonly string[]): Buffer {
  const front = Buffer.alloc(linesFrom, '\n');
  front.write(head!);
  front.write(one!, pageBytes + 1);
  front.write(other!, 2 * pageBytes + 1);
  return Buffer.concat([front, padToBlock(`${lines.join('\n')}\n`, linesFrom)]);
}

/** Rewrites the journal of a workspace with edited lines. */
export async function editJournal(folder: string, edit: (lines: string[]) => string[]): Promise<void> {
  const file = join(folder, 'journal.jsonl');
  await writeFile(file, journalOf(edit(journalLines(await readFile(file)))));
}
