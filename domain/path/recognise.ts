import { message } from '../messages/message.ts';
import type { Message } from '../messages/message.ts';

/**
 * Says what a file is if it was brought as a path and is none. Somebody who brings a Markdown list or a table
 * is not helped by a message about YAML syntax.
 * @param text of the file
 * @param value the parsed data, if the file is valid YAML or JSON
 * @returns undefined if the file seems to be meant as a path
 */
export function recogniseForeign(text: string, value?: unknown): Message | undefined {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return names.some((name) => Object.hasOwn(value, name)) ? undefined : foreign('other');
  if (/^(?:%PDF-|PK\u0003\u0004|\{\\rtf)/.test(text) || text.includes('\0')) return foreign('binary');
  if (/^\s*(?:<!doctype|<html|<\?xml)/i.test(text)) return foreign('page');
  if (pathField.test(text)) return undefined;
  const lines = text.split(/\r?\n/, 40).filter((line) => line.trim() !== '');
  if (isTable(lines)) return foreign('table');
  if (lines.some((line) => /^(?:#{1,6} \S|\s*[-*+] \[(?:[ xX]\]|[^\]]+\]\()|\|.*\|\s*$|```)/.test(line)))
    return foreign('markdown');
  // Valid YAML or JSON, but not even a group of fields.
  return value === undefined ? undefined : foreign('other');
}

const names = ['id', 'version', 'title', 'role', 'responsibilities', 'areas', 'skills'];
// A field name at the start of a line or after the bracket of a group, plain or in quotes.
const pathField = new RegExp(
  `(?:^|\\{[ \\t]*)(?:(?:${names.join('|')})[ \\t]*:(?=\\s|$)|[ \\t]*(["'])(?:${names.join('|')})\\1[ \\t]*:)`,
  'm',
);

/** Whether every line has at least as many of one separator as the first line, which has at least one. */
function isTable(lines: readonly string[]): boolean {
  const [first, ...others] = lines;
  if (first === undefined || others.length === 0) return false;
  return [',', ';', '\t'].some((separator) => {
    const columns = first.split(separator).length;
    // Separators within quotes make a line longer.
    return columns > 1 && others.every((line) => line.split(separator).length >= columns);
  });
}

function foreign(kind: 'markdown' | 'table' | 'page' | 'binary' | 'other'): Message {
  return message(`document.looksLike.${kind}`, { reads: message('document.reads') });
}
