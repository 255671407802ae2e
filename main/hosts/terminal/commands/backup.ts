import { message } from '../../../../domain/messages/message.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Answer, Call, Command } from '../command.ts';
import { columns, worded } from '../format.ts';

export const backup: Command = {
  usage: 'backup list|make|restore NAME',
  summary: message('command.backup'),
  takes: [1, 2],
  async run(call) {
    const { translate, request } = call;
    const [verb, name] = call.args;
    if (verb === 'list' && name === undefined) return listBackups(call);
    if (verb === 'make' && name === undefined) {
      const made = await request('backups:make', {});
      return {
        json: worded(made, translate),
        text: translate(message('terminal.backupMade', { name: made.name, detail: made.detail })),
      };
    }
    if (verb === 'restore' && name !== undefined) {
      const { restored, before } = await request('backups:restore', { name, shown: null });
      return {
        json: { restored: worded(restored, translate), before: worded(before, translate) },
        text: translate(
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

async function listBackups({ request, translate }: Call): Promise<Answer> {
  const backups = (await request('backups:list', {})).map((one) => worded(one, translate));
  const rows = backups.map(({ name, ok, detail }) => [
    name,
    translate(message(ok ? 'terminal.good' : 'terminal.bad')),
    detail,
  ]);
  return {
    json: backups,
    text: rows.length === 0 ? translate(message('terminal.noBackups')) : columns(rows),
  };
}
