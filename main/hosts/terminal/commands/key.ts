import { message } from '../../../../domain/messages/message.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Answer, Call, Command } from '../command.ts';

const usage = 'key [export FILE|- | import FILE [--replace]]';

export const key: Command = {
  usage,
  summary: message('command.key'),
  takes: [0, 2],
  options: { replace: { type: 'boolean' } },
  async run(call) {
    const [verb, file] = call.args;
    if (verb === undefined) return show(call);
    if (file !== undefined && verb === 'export') return save(call, file);
    if (file !== undefined && verb === 'import') return take(call, file);
    throw new UsageError(message('terminal.usage', { usage }));
  },
};

async function show({ request, translate }: Call): Promise<Answer> {
  const { own } = await request('people:list', {});
  if (own === null) return { json: { fingerprint: null }, text: translate(message('terminal.noKeyYet')) };
  const { fingerprint, words } = own;
  return {
    json: { fingerprint, words },
    text: translate(message('terminal.key', { fingerprint, words: words.join(' ') })),
  };
}

async function save({ save: saveTo, translate, passphrase }: Call, place: string): Promise<Answer> {
  const chosen = await passphrase([
    translate(message('terminal.newPassphrase')),
    translate(message('terminal.samePassphrase')),
  ]);
  const { file, fingerprint } = await saveTo(place, 'keys:save', { passphrase: chosen });
  return {
    json: { file, fingerprint },
    text: translate(message('terminal.keySaved', { file, fingerprint })),
  };
}

async function take({ request, choose, translate, passphrase, flags }: Call, name: string): Promise<Answer> {
  const file = await choose('key', name);
  const { fingerprint } = await request('keys:look', { file });
  const { was, former } = await request('keys:take', {
    file,
    shown: fingerprint,
    passphrase: await passphrase([translate(message('terminal.passphrase'))]),
    replace: flags.has('replace'),
  });
  const words =
    was === 'same'
      ? message('terminal.keyIsThere', { fingerprint })
      : former === null
        ? message('terminal.keyTaken', { fingerprint })
        : message('terminal.keyTakenFor', { fingerprint, former });
  return { json: { fingerprint, changed: was !== 'same', former }, text: translate(words) };
}
