import { message } from '../../../../domain/messages/message.ts';
import type { Command } from '../command.ts';
import { columns, worded } from '../format.ts';

export const doctor: Command = {
  usage: 'doctor',
  summary: message('command.doctor'),
  takes: [0, 0],
  async run({ folder, translate, request }) {
    const check = await request('workspace:check', {});
    const files = check.files.map((one) => worded(one, translate));
    const bad = files.filter(({ ok }) => !ok).map(({ name }) => name);
    const text = columns(
      files.map(({ name, ok, detail }) => [
        translate(message(ok ? 'terminal.good' : 'terminal.bad')),
        name,
        detail,
      ]),
    );
    const failure = translate(message('terminal.notWell', { folder, files: bad.join(', ') }));
    return { json: { ...check, files }, text, ...(check.ok ? {} : { failure }) };
  },
};
