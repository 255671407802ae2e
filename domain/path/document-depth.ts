/** The maximum depth of a document. */
export const maxDepth = 64;

/**
 * Whether a document (YAML or JSON) is nested too deep. The YAML parser is recursive, so depth is limited
 * before parsing: by brackets, and line by line by indentation (a block needs at least one column per level)
 * and by openers such as `- - -`.
 */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > maxDepth) return true;
  }
  let opened = 0;
  for (let from = 0; from < text.length; from = endOfLine(text, from) + 1) {
    const { columns, openers, isWhole } = measureStart(text, from);
    // A line of openers alone continues on the next line.
    opened = openers + (isWhole ? opened : 0);
    if (columns > 4 * maxDepth || opened > maxDepth) return true;
  }
  return false;
}

/**
 * Measures the start of a line: its columns and the `-` and `?` before the content, and whether nothing else
 * follows.
 */
function measureStart(
  text: string,
  from: number,
): { readonly columns: number; readonly openers: number; readonly isWhole: boolean } {
  let openers = 0;
  let at = from;
  for (; at < text.length; at++) {
    const character = text[at]!;
    if (character === ' ' || character === '\t' || character === '\r') continue;
    const next = text[at + 1] ?? '\n';
    if ((character === '-' || character === '?') && ' \t\r\n'.includes(next)) openers++;
    else return { columns: at - from, openers, isWhole: character === '\n' && openers > 0 };
  }
  return { columns: 0, openers, isWhole: true };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
