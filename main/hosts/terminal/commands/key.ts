import { resolve } from 'node:path';
import { largestProtectedKey } from '../../../../domain/exchange/protected-key.ts';
import { message } from '../../../../domain/words/message.ts';
import { fingerprintOfKey } from '../../../exchange/fingerprint.ts';
import { shownKey } from '../../../exchange/signer.ts';
import { protectKey, readProtectedKey } from '../../../keys/protected-key.ts';
import { keyToSignWith, publicKeyIn, useProtectedKey } from '../../../keys/workspace-key.ts';
import { readTextFile } from '../../../files/read-text-file.ts';
import { saveFile } from '../../../files/save-file.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Answer, Call, Command } from '../command.ts';

const usage = 'key [export FILE | import FILE [--replace]]';

export const key: Command = {
  usage,
  summary: message('command.key'),
  takes: [0, 2],
  options: { replace: { type: 'boolean' } },
  async run(call) {
    const [verb, file] = call.args;
    if (verb === undefined) return show(call);
    if (file !== undefined && verb === 'export') return save(call, resolve(file));
    if (file !== undefined && verb === 'import') return take(call, resolve(file));
    throw new UsageError(message('terminal.usage', { usage }));
  },
};

async function show({ folder, say }: Call): Promise<Answer> {
  const own = await publicKeyIn(folder);
  if (own === undefined) return { json: { fingerprint: null }, text: say(message('terminal.noKeyYet')) };
  const { fingerprint, words } = shownKey(own);
  return {
    json: { fingerprint, words },
    text: say(message('terminal.key', { fingerprint, words: words.join(' ') })),
  };
}

async function save({ folder, say, passphrase }: Call, file: string): Promise<Answer> {
  const chosen = await passphrase([
    say(message('terminal.newPassphrase')),
    say(message('terminal.samePassphrase')),
  ]);
  const own = await keyToSignWith(folder);
  await saveFile(file, Buffer.from(await protectKey(own, chosen)), folder);
  const { fingerprint } = own;
  return { json: { file, fingerprint }, text: say(message('terminal.keySaved', { file, fingerprint })) };
}

async function take({ folder, say, passphrase, options }: Call, file: string): Promise<Answer> {
  const protectedKey = readProtectedKey(await readTextFile(file, largestProtectedKey));
  const fingerprint = fingerprintOfKey(protectedKey.key);
  const { was, former } = await useProtectedKey(folder, {
    protectedKey,
    passphrase: await passphrase([say(message('terminal.passphrase'))]),
    replace: options['replace'] !== undefined,
  });
  const words =
    was === 'same'
      ? message('terminal.keyIsThere', { fingerprint })
      : former === null
        ? message('terminal.keyTaken', { fingerprint })
        : message('terminal.keyTakenFor', { fingerprint, former });
  return { json: { fingerprint, changed: was !== 'same', former }, text: say(words) };
}
