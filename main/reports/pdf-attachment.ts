/** The name that PDF readers show for the attached signature. */
export const signatureFileName = 'waymark-signature.json';

/**
 * Attaches a text to a PDF by an incremental update (ISO 32000-1, 7.5.6, 7.11.4): the original bytes stay
 * unchanged, and new objects follow them. The same PDF and text give the same bytes, so a verifier with both
 * can tell whether anything else was changed or added.
 * @param pdf as Chromium writes it: with a cross-reference table, and a catalog without names
 * @param text ASCII
 * @returns undefined if the PDF has another structure
 */
export function attachToPdf(pdf: Uint8Array, text: string): Buffer | undefined {
  const whole = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const end = whole.toString('latin1', Math.max(0, whole.length - 1024));
  const [, size, root, info, start] =
    /trailer\s*<<\/Size (\d+)\s*\/Root (\d+) 0 R\s*\/Info (\d+) 0 R>>\s*startxref\s*(\d+)\s*%%EOF\s*$/.exec(
      end,
    ) ?? [];
  if (size === undefined || root === undefined) return undefined;
  const head = Buffer.from(`\n${root} 0 obj\n<</Type /Catalog\n`);
  const from = whole.lastIndexOf(head);
  const to = whole.indexOf('\nendobj', from);
  if (from < 0 || to < 0) return undefined;
  const catalog = whole.toString('latin1', from + head.length, to);
  if (/^\/Names\b/m.test(catalog)) return undefined;

  const [stream, spec] = [Number(size), Number(size) + 1];
  const objects: readonly (readonly [number: number, content: string])[] = [
    [
      Number(root),
      `<</Type /Catalog\n/Names <</EmbeddedFiles <</Names [(${signatureFileName}) ${spec} 0 R]>>>>\n${catalog}`,
    ],
    [
      stream,
      `<</Type /EmbeddedFile\n/Subtype /application#2Fjson\n/Length ${text.length + 1}>> stream\n${text}\n\nendstream`,
    ],
    [
      spec,
      `<</Type /Filespec\n/F (${signatureFileName})\n/UF (${signatureFileName})\n/AFRelationship /Data\n/EF <</F ${stream} 0 R>>>>`,
    ],
  ];
  let added = '';
  const places: string[] = [];
  for (const [number, content] of objects) {
    places.push(`${number} 1\n${String(whole.length + added.length).padStart(10, '0')} 00000 n \n`);
    added += `${number} 0 obj\n${content}\nendobj\n`;
  }
  const table = whole.length + added.length;
  const trailer = `trailer\n<</Size ${spec + 1}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/Prev ${start}>>`;
  added += `xref\n${places.join('')}${trailer}\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.concat([whole, Buffer.from(added, 'latin1')]);
}
