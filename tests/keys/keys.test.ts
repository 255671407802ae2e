import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, unseal as unsealOrSay } from '../../main/keys/envelope.ts';
import type { Unsealed } from '../../main/keys/envelope.ts';
import { fingerprintOf, isSignedBy, isWeakKey } from '../../main/keys/public-key.ts';
import {
  readSigningKey,
  replaceSigningKey,
  signingKeyFrom,
  signingKeyIn,
} from '../../main/keys/signing-key.ts';
import type { SigningKey } from '../../main/keys/signing-key.ts';
import { nodeFileSystem } from '../../main/store/file-system.ts';
import type { FileSystem } from '../../main/store/file-system.ts';
import { WorkspaceKey } from '../../main/keys/workspace-key.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { writeProtected } from '../support/write-protected.ts';

/** The content of an envelope; undefined if it is refused. */
function unseal(text: string): Unsealed | undefined {
  const opened = unsealOrSay(text);
  return typeof opened === 'string' ? undefined : opened;
}

const newKey = () => signingKeyFrom(randomBytes(32));

describe('the signing key', () => {
  it('is made on first use, and is the same from then on', async () => {
    const folder = await temporaryFolder();
    const first = await new WorkspaceKey(folder, nodeFileSystem).ifAny();
    const again = await new WorkspaceKey(folder, nodeFileSystem).ifAny();
    expect(again!.fingerprint).toBe(first!.fingerprint);
    expect(await readdir(join(folder, 'keys'))).toEqual(['signing-key.pem', 'signing-key.pub']);
  });

  it.skipIf(process.platform === 'win32')('can be read by its owner only', async () => {
    const folder = await temporaryFolder();
    await new WorkspaceKey(folder, nodeFileSystem).ifAny();
    expect((await stat(join(folder, 'keys', 'signing-key.pem'))).mode & 0o777).toBe(0o600);
  });

  it('is made once, even if requested several times at once', async () => {
    const folder = await temporaryFolder();
    const keys = await Promise.all(
      Array.from({ length: 8 }, () => new WorkspaceKey(folder, nodeFileSystem).ifAny()),
    );
    expect(new Set(keys.map((key) => key!.fingerprint)).size).toBe(1);
    expect(await readdir(join(folder, 'keys'))).toEqual(['signing-key.pem', 'signing-key.pub']);
  });

  it.each([
    '',
    'not a key',
    generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
  ])('is reported missing, and the file in its place left alone: %j', async (content) => {
    const folder = await temporaryFolder();
    await new WorkspaceKey(folder, nodeFileSystem).ifAny();
    const file = join(folder, 'keys', 'signing-key.pem');
    await writeFile(file, content);
    expect(await new WorkspaceKey(folder, nodeFileSystem).ifAny()).toBeUndefined();
    expect(await readFile(file, 'utf8')).toBe(content);
  });

  it('is missed where nothing can be written, and where there is no workspace', async () => {
    expect(await new WorkspaceKey(await temporaryFolder(), writeProtected).ifAny()).toBeUndefined();
    expect(
      await new WorkspaceKey(join(await temporaryFolder(), 'none'), nodeFileSystem).ifAny(),
    ).toBeUndefined();
  });

  it('has a fingerprint of 30 digits, different for every key', async () => {
    const [a, b] = [newKey(), newKey()];
    expect(a.fingerprint).toMatch(/^(?:\d{5} ){5}\d{5}$/);
    expect(a.fingerprint).not.toBe(b.fingerprint);
    expect(fingerprintOf(Buffer.alloc(32, 7))).toBe(fingerprintOf(Buffer.alloc(32, 7)));
  });
});

describe('an envelope', () => {
  it('returns its payload and its key', async () => {
    const key = newKey();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (payload) => {
        const opened = unseal(seal(key, 'report', payload));
        expect(opened).toEqual({
          type: 'report',
          payload: Buffer.from(payload),
          hash: createHash('sha256').update(key.publicKey).update(payload).digest('hex'),
          key: Buffer.from(key.publicKey).toString('base64'),
          fingerprint: key.fingerprint,
        });
      }),
    );
  });

  it('with any single bit flipped is refused', async () => {
    const bytes = Buffer.from(seal(newKey(), 'report', Buffer.from('{"done":12}')));
    const accepted: number[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      bytes[bit >> 3]! ^= 1 << (bit & 7);
      if (unseal(bytes.toString('utf8')) !== undefined) accepted.push(bit);
      bytes[bit >> 3]! ^= 1 << (bit & 7);
    }
    expect(accepted).toEqual([]);
    expect(unseal(bytes.toString('utf8'))).toBeDefined();
  });

  it('with another type, version, order, field or form is refused', async () => {
    const text = seal(newKey(), 'report', Buffer.from('x'));
    const { type, ...rest } = JSON.parse(text);
    const wrong = [
      JSON.stringify({ type: 'share', ...rest }),
      JSON.stringify({ type, ...rest, version: 2 }),
      JSON.stringify({ ...rest, type }),
      JSON.stringify({ type, ...rest, more: 1 }),
      ` ${text}`,
      text.replace(',', ', '),
      `[${text}]`,
      'null',
      '',
    ];
    expect(wrong.filter((one) => unseal(one) !== undefined)).toEqual([]);
  });

  it('is not opened if its signature covers another type or only the payload', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url');
    const payload = Buffer.from('{}');
    const envelope = (signed: Buffer) =>
      JSON.stringify({
        type: 'report',
        version: 1,
        key: raw.toString('base64'),
        payload: payload.toString('base64'),
        signature: sign(null, signed, privateKey).toString('base64'),
      });
    const prefixed = (prefix: string) => envelope(Buffer.concat([Buffer.from(prefix), payload]));
    expect(unseal(prefixed('waymark/report/v1\0'))).toBeDefined();
    for (const prefix of ['', 'waymark/share/v1\0', 'waymark/report/v2\0', 'waymark/report/v1'])
      expect(unseal(prefixed(prefix))).toBeUndefined();
  });
});

describe('a public key', () => {
  it.each([
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0100000000000000000000000000000000000000000000000000000000000000',
    '0100000000000000000000000000000000000000000000000000000000000080',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  ])('of small order signs nothing: %s', (hex) => {
    const key = Buffer.from(hex, 'hex');
    expect(isWeakKey(key)).toBe(true);
    // R is the neutral element and S is 0: with such a key that is valid for any text, if the verifier does
    // not check the key.
    const signature = Buffer.alloc(64);
    signature[0] = 1;
    expect(isSignedBy(key, Buffer.from('anything'), signature)).toBe(false);
  });

  it('rejects the second form of a signature, with the order added to S', async () => {
    const key = newKey();
    const text = Buffer.from('text');
    const signature = key.sign(text);
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const s = BigInt(`0x${Buffer.from(signature.subarray(32).toReversed()).toString('hex')}`) + order;
    const second = Buffer.concat([
      signature.subarray(0, 32),
      Buffer.from(s.toString(16).padStart(64, '0'), 'hex').toReversed(),
    ]);
    expect([
      isSignedBy(key.publicKey, text, signature),
      isSignedBy(key.publicKey, text, second),
      isSignedBy(Buffer.alloc(32, 2), text, signature),
    ]).toEqual([true, false, false]);
  });
});

describe('a signing key on the disk', () => {
  it('with a flipped byte is never mistaken for another key', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'signing-key.pem');
    const key = await signingKeyIn(nodeFileSystem, file);
    const good = await readFile(file);
    const found: unknown[] = [];
    for (let at = 0; at < good.length; at++) {
      const bytes = Buffer.from(good);
      bytes[at]! ^= 1;
      await writeFile(file, bytes);
      const read = await readSigningKey(nodeFileSystem, file);
      if (typeof read !== 'string' && read.fingerprint !== (key as SigningKey).fingerprint) found.push(at);
    }
    expect(found).toEqual([]);
  });

  it('of an earlier Waymark gets a .pub file, and a damaged .pub file is ignored', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'signing-key.pem');
    const { fingerprint } = (await signingKeyIn(nodeFileSystem, file)) as SigningKey;
    const beside = join(folder, 'signing-key.pub');
    const good = await readFile(beside, 'utf8');
    for (const content of [undefined, 'damaged', good.replace(/./, '_')]) {
      await (content === undefined ? rm(beside) : writeFile(beside, content));
      expect(await signingKeyIn(nodeFileSystem, file)).toMatchObject({ fingerprint });
      expect(await readFile(beside, 'utf8')).toBe(good);
    }
  });

  it('is made and replaced on a disk without hard links', async () => {
    const fs: FileSystem = {
      ...nodeFileSystem,
      link: () => Promise.reject(Object.assign(new Error('no links'), { code: 'EPERM' })),
    };
    const file = join(await temporaryFolder(), 'signing-key.pem');
    const first = (await signingKeyIn(fs, file)) as SigningKey;
    const other = signingKeyFrom(randomBytes(32));
    const former = await replaceSigningKey(fs, file, other);
    expect(await readSigningKey(fs, file)).toMatchObject({ fingerprint: other.fingerprint });
    expect(await readSigningKey(fs, former!)).toMatchObject({ fingerprint: first.fingerprint });
    expect(await replaceSigningKey(fs, file, first)).not.toBeNull();
  });
});
