import { checkFiles, readBackups } from '../../../reader.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Answer, Call, Command } from '../command.ts';
import { columns } from '../format.ts';
import type { Say } from '../../../../domain/words/say-in.ts';
import { message } from '../../../../domain/words/message.ts';
import type { Message } from '../../../../domain/words/message.ts';

export const backup: Command = {
  usage: 'backup list|make|restore NAME',
  summary: message('command.backup'),
  takes: [1, 2],
  async run(call) {
    const { say } = call;
    const [verb, name] = call.args;
    if (verb === 'list' && name === undefined) return listBackups(call);
    if (verb === 'make' && name === undefined) {
      const made = await call.request('backups:make', {});
      return {
        json: worded(made, say),
        text: say(message('terminal.backupMade', { name: made.name, detail: made.detail })),
      };
    }
    if (verb === 'restore' && name !== undefined) {
      const { restored, before } = await call.request('backups:restore', { name, shown: null });
      return {
        json: { restored: worded(restored, say), before: worded(before, say) },
        text: say(
          message('terminal.restored', {
            name: restored.name,
            detail: restored.detail,
            before: before.name,
          }),
        ),
      };
    }
    throw new UsageError(
      message('terminal.usage', { usage: 'backup list | backup make | backup restore NAME' }),
    );
  },
};

/** The same with its detail in words. */
function worded<T extends { readonly detail: Message }>(
  found: T,
  say: Say,
): Omit<T, 'detail'> & { detail: string } {
  return { ...found, detail: say(found.detail) };
}

async function listBackups({ folder, say }: Call): Promise<Answer> {
  const backups = (await readBackups(folder)).map((one) => worded(one, say));
  const rows = backups.map(({ name, ok, detail }) => [
    name,
    say(message(ok ? 'terminal.good' : 'terminal.bad')),
    detail,
  ]);
  return {
    json: backups,
    text: rows.length === 0 ? say(message('terminal.noBackups')) : columns(rows),
  };
}

export const doctor: Command = {
  usage: 'doctor',
  summary: message('command.doctor'),
  takes: [0, 0],
  async run({ folder, say }) {
    const checkup = await checkFiles(folder);
    const files = checkup.files.map((one) => worded(one, say));
    const bad = files.filter(({ ok }) => !ok).map(({ name }) => name);
    const text = columns(
      files.map(({ name, ok, detail }) => [
        say(message(ok ? 'terminal.good' : 'terminal.bad')),
        name,
        detail,
      ]),
    );
    const failure = say(message('terminal.notWell', { folder, files: bad.join(', ') }));
    return { json: { ...checkup, files }, text, ...(checkup.ok ? {} : { failure }) };
  },
};
