import { describe, expect, it } from 'vitest';
import { largestExchange } from '../../domain/formats/envelope.ts';
import { openSealed } from '../../main/reviews/open-sealed.ts';
import { seal } from '../../main/keys/envelope.ts';
import { someKey, someShare } from '../support/shares.ts';

const key = someKey();
const sealed = (payload: string | Uint8Array, type: 'share' | 'review' | 'report' = 'share') =>
  Buffer.from(seal(key, type, Buffer.from(payload)));
const good = sealed(JSON.stringify(someShare()));

describe('openSealed', () => {
  it('returns a share and the key that signed it', () => {
    expect(openSealed(good)).toMatchObject({
      ok: true,
      sealed: {
        type: 'share',
        content: someShare(),
        origin: { fingerprint: key.fingerprint, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    });
  });

  it.each<[what: string, file: Buffer, kind: string]>([
    ['nothing', Buffer.alloc(0), 'invalid-input'],
    ['something else', Buffer.from('%PDF-1.7'), 'invalid-input'],
    ['JSON of another kind', Buffer.from('{"type":"share"}'), 'invalid-input'],
    ['a signed report', sealed('{}', 'report'), 'invalid-input'],
    ['a share that was cut', good.subarray(0, -10), 'invalid-input'],
    ['UTF-16', Buffer.from(good.toString(), 'utf16le'), 'invalid-input'],
    [
      'a newer version',
      Buffer.from(good.toString().replace(/"version":\d+/, '"version":99')),
      'newer-version',
    ],
    ['another signature', Buffer.from(swapSignature(good, sealed('other'))), 'untrusted'],
    ['a payload that is not UTF-8', sealed(Buffer.from([0x7b, 0xff, 0x7d])), 'invalid-input'],
    ['a payload that is not a share', sealed('{"made":1}'), 'invalid-input'],
    ['more than 16 MB', Buffer.alloc(largestExchange + 1, 0x7b), 'too-large'],
  ])('refuses %s', (_, file, kind) => {
    expect(openSealed(file)).toMatchObject({ ok: false, refusal: { kind } });
  });

  it('treats the same content signed by another key as a different file', () => {
    const hashOf = (file: Buffer) => {
      const opening = openSealed(file);
      return opening.ok ? opening.sealed.origin.hash : '';
    };
    const payload = Buffer.from(JSON.stringify(someShare()));
    const again = Buffer.from(seal(key, 'share', payload));
    expect(hashOf(again)).toBe(hashOf(good));
    expect(hashOf(Buffer.from(seal(someKey(), 'share', payload)))).not.toBe(hashOf(good));
  });

  it('opens a kept file by the rules of its time, but refuses such a file from outside', () => {
    const blank = { ...someShare(), learner: { name: '\u3164' } };
    const late = { ...someShare(), made: { ...someShare().made, at: '2999-01-01T00:00:00.000Z' } };
    const opened = [blank, late].map((share) => {
      const file = sealed(JSON.stringify(share));
      return [openSealed(file).ok, openSealed(file, 'workspace').ok];
    });
    expect(opened[1]).toEqual([false, true]);
    expect(opened[0]![0]).toBe(false);
  });

  it('names the key of a file whose content it refuses', () => {
    expect(openSealed(sealed('{"made":1}'))).toMatchObject({
      refusal: { signed: { type: 'share', fingerprint: key.fingerprint } },
    });
  });
});

function swapSignature(file: Buffer, other: Buffer): string {
  return JSON.stringify({
    ...JSON.parse(file.toString()),
    signature: JSON.parse(other.toString()).signature,
  });
}
