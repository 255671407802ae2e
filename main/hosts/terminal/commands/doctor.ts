import { message } from '../../../../domain/words/message.ts';
import type { Command } from '../command.ts';
import { columns, worded } from '../format.ts';

export const doctor: Command = {
  usage: 'doctor',
  summary: message('command.doctor'),
  takes: [0, 0],
  async run({ folder, say, request }) {
    const checkup = await request('workspace:check', {});
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
