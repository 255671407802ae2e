import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { WaymarkError } from '../../../domain/base/result.ts';
import { message } from '../../../domain/messages/message.ts';

/**
 * Asks for a passphrase. At a terminal it asks each question, without showing what is typed. Otherwise the first line
 * of standard input answers all questions.
 * @throws WaymarkError `cancelled`, or `invalid-input` if there is no answer or the answers differ
 */
export async function askPassphrase(questions: readonly string[]): Promise<string> {
  const [first = '', ...others] = process.stdin.isTTY ? await typed(questions) : [await firstLine()];
  if (first === '') throw new WaymarkError('invalid-input', message('key.noPassphrase'));
  if (others.some((other) => other !== first)) throw new WaymarkError('invalid-input', message('key.differ'));
  return first;
}

async function typed(questions: readonly string[]): Promise<readonly string[]> {
  const nowhere = new Writable({ write: (_part, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const cancelled = new Promise<never>((_, reject) => {
    lines.once('close', () => reject(new WaymarkError('cancelled', message('cancelled'))));
  });
  try {
    const answers: string[] = [];
    for (const question of questions) {
      process.stderr.write(question);
      answers.push(
        await Promise.race([lines.question(''), cancelled]).finally(() => process.stderr.write('\n')),
      );
    }
    return answers;
  } finally {
    cancelled.catch(() => {});
    lines.close();
  }
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
  }
}
