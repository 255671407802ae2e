import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProtectedKey } from '../../domain/formats/protected-key.ts';
import { openProtectedKey, protectKey, readProtectedKey } from '../../main/keys/protected-key.ts';
import { isSignedBy } from '../../main/keys/public-key.ts';
import { WorkspaceKey } from '../../main/keys/workspace-key.ts';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import { root } from '../support/apps.ts';
import { someKey } from '../support/shares.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const passphrase = 'a bridge over still water';
const key = someKey();
const text = await protectKey(key, passphrase);
const file = readProtectedKey(text);
const code = (name: string) => ({ problem: { message: { code: `key.${name}` } } });

describe('a protected key', () => {
  it('is the same key after opening', async () => {
    const opened = await openProtectedKey(file, passphrase);
    expect(opened.fingerprint).toBe(key.fingerprint);
    expect(isSignedBy(key.publicKey, Buffer.from('words'), opened.sign(Buffer.from('words')))).toBe(true);
  });

  it('does not contain the seed, and is a different file each time', async () => {
    expect(text).not.toContain(key.seed().toString('base64').slice(0, 40));
    expect(await protectKey(key, passphrase)).not.toBe(text);
  });

  it('opens with the same letters, however a keyboard composes them', async () => {
    const composed = readProtectedKey(await protectKey(key, 'ein Schlüssel für zwei'));
    const opened = await openProtectedKey(composed, 'ein Schlüssel für zwei'.normalize('NFD'));
    expect(opened.fingerprint).toBe(key.fingerprint);
  });

  it.each(['', 'A bridge over still water', `${passphrase} `])('stays shut with %j', async (other) => {
    await expect(openProtectedKey(file, other)).rejects.toMatchObject(code('wrongPassphrase'));
  });

  it.each(['key', 'salt', 'iv', 'sealed'] as const)('does not open if %s was changed', async (field) => {
    const bytes = Buffer.from(file[field], 'base64');
    bytes[3]! ^= 1;
    const changed: ProtectedKey = { ...file, [field]: bytes.toString('base64') };
    await expect(openProtectedKey(changed, passphrase)).rejects.toMatchObject(code('wrongPassphrase'));
  });

  it('is not made with a passphrase that is easy to guess', async () => {
    await expect(protectKey(key, 'short words')).rejects.toMatchObject(code('short'));
    // Eleven characters, each of them two UTF-16 units.
    await expect(protectKey(key, '🌉'.repeat(11))).rejects.toMatchObject(code('short'));
  });

  it.each([
    '',
    'not JSON',
    '[]',
    JSON.stringify({ ...file, version: 2 }),
    JSON.stringify({ ...file, N: 2 }),
    JSON.stringify({ ...file, salt: 'AA==' }),
    JSON.stringify({ ...file, sealed: `${file.sealed}AAAA` }),
    `{"__proto__":{},${text.slice(1)}`,
  ])('is refused if it is not one: %j', (other) => {
    expect(() => readProtectedKey(other)).toThrow(expect.objectContaining({ message: 'key.noKeyFile' }));
  });

  it('of every version opens, like the example in docs/formats', async () => {
    const example = await readFile(join(root, 'docs/formats/examples/key-1.waymark-key'), 'utf8');
    const { fingerprint } = await openProtectedKey(readProtectedKey(example), passphrase);
    expect(fingerprint).toBe('29329 18584 71863 61149 80202 55089');
  });
});

describe('a protected key in a workspace', () => {
  const taking = { protectedKey: file, passphrase, replace: false };

  it('becomes its key if it has none', async () => {
    const folder = await temporaryFolder();
    expect(await new WorkspaceKey(folder, nodeFileSystem).use(taking)).toEqual({ was: 'none', former: null });
    expect((await new WorkspaceKey(folder, nodeFileSystem).ifAny())!.fingerprint).toBe(key.fingerprint);
    expect(await new WorkspaceKey(folder, nodeFileSystem).use(taking)).toEqual({ was: 'same', former: null });
  });

  it('replaces another only if asked to, and keeps the other', async () => {
    const folder = await temporaryFolder();
    const before = await new WorkspaceKey(folder, nodeFileSystem).toSign();
    const pem = await readFile(join(folder, 'keys/signing-key.pem'), 'utf8');
    await expect(new WorkspaceKey(folder, nodeFileSystem).use(taking)).rejects.toMatchObject(code('other'));
    expect((await new WorkspaceKey(folder, nodeFileSystem).ifAny())!.fingerprint).toBe(before.fingerprint);
    const { was, former } = await new WorkspaceKey(folder, nodeFileSystem).use({ ...taking, replace: true });
    expect(was).toBe('other');
    expect(await readFile(former!, 'utf8')).toBe(pem);
    expect((await new WorkspaceKey(folder, nodeFileSystem).ifAny())!.fingerprint).toBe(key.fingerprint);
  });

  it('also replaces a file that is not a key', async () => {
    const folder = await temporaryFolder();
    await new WorkspaceKey(folder, nodeFileSystem).toSign();
    await writeFile(join(folder, 'keys/signing-key.pem'), 'torn');
    await expect(new WorkspaceKey(folder, nodeFileSystem).use(taking)).rejects.toMatchObject(code('other'));
    const { former } = await new WorkspaceKey(folder, nodeFileSystem).use({ ...taking, replace: true });
    expect(await readFile(former!, 'utf8')).toBe('torn');
  });

  it('changes nothing if the passphrase is wrong', async () => {
    const folder = await temporaryFolder();
    const other = { ...taking, passphrase: 'another passphrase', replace: true };
    await expect(new WorkspaceKey(folder, nodeFileSystem).use(other)).rejects.toMatchObject(
      code('wrongPassphrase'),
    );
    expect(await readFile(join(folder, 'keys/signing-key.pem')).catch(() => null)).toBeNull();
  });
});
