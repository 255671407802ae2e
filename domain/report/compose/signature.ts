import { message } from '../../messages/message.ts';
import { briefPresets } from '../choice.ts';
import { quiet } from '../document.ts';
import type { Block } from '../document.ts';
import type { Report } from '../schema.ts';
import type { Writing } from '../writing.ts';

/** What lets a reader verify that Waymark wrote these figures. */
export interface Seal {
  /** SHA-256 of the figures, hexadecimal. */
  readonly digest: string;
  /** The fingerprint of the signing key. */
  readonly fingerprint: string;
  /** The location of the signature: within the page, or attached to the PDF. */
  readonly carrier: 'html' | 'pdf';
}

/**
 * The section about the signature. @param seal `later` if the file is not made yet; null if it is not signed
 */
export function signature(
  { preset }: Report,
  seal: Seal | 'later' | null,
  { translate }: Writing,
): readonly Block[] {
  if (seal === null) return [];
  const section = (blocks: readonly Block[]): readonly Block[] => [
    { kind: 'section', id: 'signature', title: translate(message('report.signature.title')), blocks },
  ];
  if (seal === 'later') {
    const later = quiet(translate(message('report.signature.later')));
    return briefPresets.includes(preset) ? [later] : section([later]);
  }
  const { fingerprint, carrier } = seal;
  const digest = grouped(seal.digest);
  const envelope: readonly Block[] =
    carrier === 'html'
      ? [{ kind: 'envelope', summary: translate(message('report.signature.envelope')) }]
      : [];
  if (briefPresets.includes(preset))
    return [quiet(translate(message('report.signature.brief', { digest, fingerprint }))), ...envelope];
  return section([
    quiet(translate(message(`report.signature.${carrier}`))),
    {
      kind: 'facts',
      rows: [
        [translate(message('report.signature.digest')), [digest]],
        [translate(message('report.signature.key')), [fingerprint]],
      ],
    },
    quiet(translate(message('report.signature.proves'))),
    ...envelope,
  ]);
}

/** Hexadecimal digits in groups that can be compared by eye. */
function grouped(digest: string): string {
  return digest.replaceAll(/.{8}(?=.)/g, '$& ');
}
