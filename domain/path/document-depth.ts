/** How many levels a document may have. */
export const maxDepth = 64;

/**
 * Whether a document (YAML or JSON) is nested too deep. The YAML parser calls itself for each level, so depth is bounded
 * before it: by brackets, and line by line by how far it is indented (a block needs at least one column a level) or opened
 * by `- - -`.
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
    // A line of openers alone goes on in the next one.
    opened = openers + (isWhole ? opened : 0);
    if (columns > 4 * maxDepth || opened > maxDepth) return true;
  }
  return false;
}

/** How a line begins: the columns and the `-` and `?` before its content, and whether there is none. */
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
