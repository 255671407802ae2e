import { checkFiles, readBackups } from '../../reader.ts';
import { UsageError } from './command.ts';
import type { Answer, Call, Command } from './command.ts';
import { columns } from './format.ts';
import { say } from '../../../domain/words/say-in.ts';
import type { Message } from '../../../domain/words/message.ts';

export const backup: Command = {
  usage: 'backup list|make|restore NAME',
  summary: 'lists and checks the backups, makes one, or puts one in place of all progress',
  takes: [1, 2],
  async run(call) {
    const [verb, name] = call.args;
    if (verb === 'list' && name === undefined) return listBackups(call);
    if (verb === 'make' && name === undefined) {
      const made = await call.request('backups:make', {});
      return { json: worded(made), text: `${made.name}: ${say(made.detail)}` };
    }
    if (verb === 'restore' && name !== undefined) {
      const { restored, before } = await call.request('backups:restore', { name });
      return {
        json: { restored: worded(restored), before: worded(before) },
        text: `${restored.name} is restored (${say(restored.detail)}). What was there is kept as ${before.name}.`,
      };
    }
    throw new UsageError('Usage: backup list | backup make | backup restore NAME');
  },
};

/** The same with its detail in words. */
function worded<T extends { readonly detail: Message }>(found: T): Omit<T, 'detail'> & { detail: string } {
  return { ...found, detail: say(found.detail) };
}

async function listBackups({ folder }: Call): Promise<Answer> {
  const backups = (await readBackups(folder)).map(worded);
  const rows = backups.map(({ name, ok, detail }) => [name, ok ? 'good' : 'BAD', detail]);
  return {
    json: backups,
    text: rows.length === 0 ? 'There are no backups yet.' : columns(rows),
  };
}

export const doctor: Command = {
  usage: 'doctor',
  summary: 'checks every file of the workspace and says what it found',
  takes: [0, 0],
  async run({ folder }) {
    const checkup = await checkFiles(folder);
    const files = checkup.files.map(worded);
    const bad = files.filter(({ ok }) => !ok).map(({ name }) => name);
    const text = columns(files.map(({ name, ok, detail }) => [ok ? 'good' : 'BAD', name, detail]));
    const failure = `Not all is well in ${folder}: ${bad.join(', ')}. Open Waymark to have it put right; nothing was changed.`;
    return { json: { ...checkup, files }, text, ...(checkup.ok ? {} : { failure }) };
  },
};
