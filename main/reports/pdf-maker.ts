/** What a PDF says it was made with, as Chromium writes it: the browser and, in its name, the system. */
const entries = ['Creator', 'Producer'];

/**
 * A PDF that names Waymark as its maker, and nothing of the machine. Every object stays where it is: what is shorter is
 * filled up with blanks, which mean nothing between two entries (ISO 32000-1, 7.2.3).
 * @param maker ASCII, such as `Waymark 0.1.0`
 */
export function withMaker(pdf: Uint8Array, maker: string): Uint8Array {
  const bytes = Buffer.from(pdf);
  for (const entry of entries) {
    const head = `/${entry} (`;
    // The entries stand in the first object; what a document says comes later.
    const from = bytes.indexOf(head);
    const to = from < 0 ? -1 : endOfString(bytes, from + head.length);
    if (to < 0) continue;
    const named = `${head}${maker})`;
    const length = to - from;
    // Too little room for the name: then none is said.
    bytes.write((named.length <= length ? named : `${head})`).padEnd(length), from, 'latin1');
  }
  return bytes;
}

/** Where a string of a PDF ends, after its bracket; brackets in it are escaped or stand in pairs. */
function endOfString(bytes: Buffer, start: number): number {
  let open = 1;
  for (let i = start; i < bytes.length && i < start + 1000; i++) {
    if (bytes[i] === 0x5c) i++;
    else if (bytes[i] === 0x28) open++;
    else if (bytes[i] === 0x29 && --open === 0) return i + 1;
  }
  return -1;
}
