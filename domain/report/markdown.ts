import { shown } from '../base/plain-text.ts';
import type { Block, CheckItem, Inline, ReportDocument, Table, Text } from './document.ts';

/** A report as GitHub-flavoured Markdown with task lists. Drawings are replaced by their tables. */
export function reportMarkdown({ title, blocks }: ReportDocument): string {
  return `${[`# ${plain(title)}`, ...blocks.flatMap((block) => writeBlock(block, 2))].join('\n\n')}\n`;
}

/** @param level of the headings of sections */
function writeBlock(block: Block, level: number): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return block.tone === 'marks' ? [] : [writeText(block.text)];
    case 'facts':
      return [block.rows.map(([name, value]) => `- **${plain(name)}:** ${writeText(value)}`).join('\n')];
    case 'list':
      return [block.items.map((item) => `- ${writeText(item)}`).join('\n')];
    case 'checklist':
      return [block.items.map(writeItem).join('\n')];
    case 'table':
      return [writeTable(block)];
    case 'drawing':
      return block.table ? [writeTable(block.table)] : [];
    case 'envelope':
      return [];
    case 'section': {
      const figure = block.figure === undefined ? '' : ` (${plain(block.figure)})`;
      const heading = `${'#'.repeat(Math.min(level, 6))} ${plain(block.title)}${figure}`;
      return [heading, ...block.blocks.flatMap((one) => writeBlock(one, level + 1))];
    }
  }
}

function writeItem({ state, stateWords, text, more, note }: CheckItem): string {
  const words = state === 'learning' || state === 'skipped' ? ` — **${plain(stateWords)}**` : '';
  const lines = [
    `- [${state === 'done' ? 'x' : ' '}] ${plain(text)}${words}`,
    ...more.map((one) => `  - ${writeText(one)}`),
    ...(note === ''
      ? []
      : ['', ...note.split(/\r\n|\r|\n/).map((line) => `  > ${plain(line)}  `.trimEnd()), '']),
  ];
  return lines.join('\n');
}

function writeTable({ columns, rows }: Table): string {
  const cells = [columns.map(({ title }) => plain(title)), ...rows.map((row) => row.map(writeText))];
  const widths = columns.map((_, i) => Math.max(3, ...cells.map((row) => row[i]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => (columns[i]!.align ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join(' | ')} |`;
  const rule = columns.map(({ align }, i) =>
    align ? `${'-'.repeat(widths[i]! - 1)}:` : '-'.repeat(widths[i]!),
  );
  return [line(cells[0]!), line(rule), ...cells.slice(1).map(line)].join('\n');
}

function writeText(text: Text): string {
  return text
    .map((inline, i) => {
      const isAside = i > 0 && typeof inline === 'object' && 'quiet' in inline;
      return isAside ? `— ${writeInline(inline)}` : writeInline(inline);
    })
    .join(' ');
}

function writeInline(inline: Inline): string {
  if (typeof inline === 'string') return plain(inline);
  if ('quiet' in inline) return plain(inline.quiet);
  // Some Markdown readers remove backslashes before brackets before they parse the link text.
  const label = plain(inline.link).replaceAll('\\[', '&#91;').replaceAll('\\]', '&#93;');
  return `[${label}](<${address(inline.href)}>)`;
}

/**
 * Escapes a single-line text as Markdown. Inline marks get a backslash everywhere; block marks (headings,
 * lists, rules) only at the start. Everything else is left as it is, for readability.
 * Rules: https://spec.commonmark.org/0.31.2 and https://github.github.com/gfm
 */
export function plain(text: string): string {
  return (
    shown(text)
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/[\\`*[\]|~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
      .replaceAll(/&(?=#?\w+;)/g, '&amp;')
      // Addresses, which GitHub and others turn into links everywhere.
      .replaceAll(/(?<=\b(?:https?|ftp|mailto|xmpp)):(?=\S)/gi, '\\:')
      .replaceAll(/(?<=\bwww)\./gi, '\\.')
      .replaceAll(/(?<=[\w.+-])@(?=[\w-])/g, '\\@')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/^ ?(\d{1,9})([.)])(?= |$)/, '$1\\$2')
      .replace(/^ ?([#+\-=])/, '\\$1')
  );
}

/** An address for use between `<` and `>`. */
function address(href: string): string {
  return href
    .replaceAll(/[<>\\|\s]/g, (letter) => encodeURIComponent(letter))
    .replaceAll(/&(?=#?\w+;)/g, '&amp;');
}
