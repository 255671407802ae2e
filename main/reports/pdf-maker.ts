/** The entries that name what made a PDF. Chromium writes the browser and, within its name, the system. */
const entries = ['Creator', 'Producer'];

/**
 * Returns the PDF with Waymark as its maker, and nothing about the machine. No object moves: shorter text is
 * padded with spaces, which are ignored between two entries (ISO 32000-1, 7.2.3).
 * @param maker ASCII, such as `Waymark 0.1.0`
 */
export function withMaker(pdf: Uint8Array, maker: string): Uint8Array {
  const bytes = Buffer.from(pdf);
  for (const entry of entries) {
    const head = `/${entry} (`;
    // The entries are in the first object; the document's own text comes later.
    const from = bytes.indexOf(head);
    const to = from < 0 ? -1 : endOfString(bytes, from + head.length);
    if (to < 0) continue;
    const named = `${head}${maker})`;
    const length = to - from;
    // If there is too little room for the name, the entry is left empty.
    bytes.write((named.length <= length ? named : `${head})`).padEnd(length), from, 'latin1');
  }
  return bytes;
}

/** The position after a PDF string's closing bracket; brackets within it are escaped or balanced. */
function endOfString(bytes: Buffer, start: number): number {
  let open = 1;
  for (let i = start; i < bytes.length && i < start + 1000; i++) {
    if (bytes[i] === 0x5c) i++;
    else if (bytes[i] === 0x28) open++;
    else if (bytes[i] === 0x29 && --open === 0) return i + 1;
  }
  return -1;
}
