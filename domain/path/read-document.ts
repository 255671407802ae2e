import { isAlias, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import { faultOf } from '../messages/fault-of.ts';
import { message } from '../messages/message.ts';
import type { Message } from '../messages/message.ts';
import { isTooDeep, maxDepth } from './document-depth.ts';
import { DuplicateKey, mostKeys, readJson, TooManyKeys } from './read-json.ts';

/** One thing wrong with a document. */
export interface Fault {
  /** The line in the file, from 1. If something is missing, the line of what should hold it. */
  readonly line: number;
  /** The place, such as `skills[3].items[0].text`; empty for the whole document. */
  readonly at: string;
  readonly message: Message;
}

export interface Refusal {
  readonly ok: false;
  readonly faults: readonly Fault[];
}

export type DocumentReading =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly at: FaultAt;
    }
  | Refusal;

/** Makes a fault at a place of a document, with its line. */
export type FaultAt = (place: Place, message: Message) => Fault;

/** The names and indices that lead to a value in a document. */
export type Place = readonly (string | number)[];

const maxCharacters = 4_000_000;
/** The largest file that can hold a document: a character takes at most four bytes in UTF-8. */
export const maxDocumentBytes = 4 * maxCharacters;
const maxFaults = 500;

// The YAML parser takes about 10 µs per mark and is recursive. Marks and depth are limited beforehand, so
// that every document is answered in under a second. The largest bundled document has about 2,600 marks.
const yaml = { characters: 1_000_000, marks: 30_000, lineLength: 20_000 } as const;
const marks = /[[\]{},"'!&*?|>\n]|[-:](?=\s)/g;
// Larger JSON is parsed as JSON: fast, but without line numbers for its faults.
const largeJson = 100_000;

/**
 * Reads a document (YAML or JSON) into plain data. Never throws. Refuses what is too large, nested too deep,
 * or invalid.
 */
export function readDocument(text: string): DocumentReading {
  const limit = exceeded(text);
  if (limit !== undefined) return refuse([{ line: 1, at: '', message: limit }]);
  const isJson = text.startsWith('{');
  if (isJson && text.length > largeJson) return readLargeJson(text);
  const yamlLimit = exceededForYaml(text);
  if (yamlLimit === undefined) return readYaml(text);
  return isJson ? readLargeJson(text) : refuse([{ line: 1, at: '', message: yamlLimit }]);
}

/** The limit that a document exceeds; undefined if it is within all of them. */
function exceeded(text: string): Message | undefined {
  if (text.length > maxCharacters) return message('document.tooLarge');
  return isTooDeep(text) ? message('document.tooDeep', { most: maxDepth }) : undefined;
}

function exceededForYaml(text: string): Message | undefined {
  if (text.length > yaml.characters) return message('document.tooLargeYaml');
  let count = 0;
  for (const _ of text.matchAll(marks))
    if (++count > yaml.marks) return message('document.tooManyMarks', { most: yaml.marks });
  const long = text.split('\n').findIndex((one) => one.length > yaml.lineLength);
  return long < 0 ? undefined : message('document.longLine', { line: long + 1, most: yaml.lineLength });
}

/**
 * Reads a large, generated JSON document. The YAML parser, which knows the line of each fault, would take too
 * long.
 */
function readLargeJson(text: string): DocumentReading {
  try {
    const at = (place: Place, wrong: Message) => ({ line: 1, at: placeName(place), message: wrong });
    return { ok: true, value: readJson(text), at };
  } catch (failure) {
    return refuse([{ line: 1, at: '', message: jsonFault(failure) }]);
  }
}

function jsonFault(failure: unknown): Message {
  if (failure instanceof DuplicateKey) return message('document.keyTwice', { key: failure.key });
  if (failure instanceof TooManyKeys) return message('document.tooManyKeys', { most: mostKeys });
  return message('document.noJson', { why: (failure as SyntaxError).message.slice(0, 300) });
}

function readYaml(text: string): DocumentReading {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    // The library compares every pair of keys: a mapping of 20,000 took ten seconds. `findTwice` needs one
    // pass.
    uniqueKeys: false,
    strict: true,
    prettyErrors: false,
    customTags: [],
  });
  const lineOf = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const syntax = [...document.errors, ...document.warnings]
    .slice(0, maxFaults)
    .map(({ pos, code }) => ({ line: lineOf(pos[0]), at: '', message: yamlFault(code) }));
  if (syntax.length > 0) return refuse(syntax);
  const twice = findTwice(document).map(([offset, key]) => ({
    line: lineOf(offset),
    at: '',
    message: message('document.keyTwice', { key }),
  }));
  if (twice.length > 0) return refuse(twice);
  const large = findLarge(document).map((offset) => ({
    line: lineOf(offset),
    at: '',
    message: message('document.tooManyKeys', { most: mostKeys }),
  }));
  if (large.length > 0) return refuse(large);
  const aliases = findAliases(document).map((offset) => ({
    line: lineOf(offset),
    at: '',
    message: message('document.alias'),
  }));
  if (aliases.length > 0) return refuse(aliases);

  const at = (place: Place, wrong: Message): Fault => ({
    line: lineOf(offsetOf(document, place)),
    at: placeName(place),
    message: wrong,
  });
  return { ok: true, value: document.toJS(), at };
}

/** A refusal with the first faults in the order of the file. */
export function refuse(faults: readonly Fault[]): Refusal {
  return { ok: false, faults: faults.toSorted((a, b) => a.line - b.line).slice(0, maxFaults) };
}

function findAliases(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, (_, node) => {
    if (isNode(node) && (isAlias(node) || ('anchor' in node && node.anchor)))
      offsets.push(node.range?.[0] ?? 0);
  });
  return offsets;
}

/** Keys that occur before in the same mapping, with their offsets. */
function findTwice(document: Document): (readonly [offset: number, key: string])[] {
  const twice: (readonly [number, string])[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name) && twice.length < maxFaults) twice.push([key.range?.[0] ?? 0, name]);
        seen.add(name);
      }
    },
  });
  return twice;
}

/** The offsets of mappings with too many keys. */
function findLarge(document: Document): number[] {
  const large: number[] = [];
  visit(document, {
    Map: (_, { items, range }) => void (items.length > mostKeys && large.push(range?.[0] ?? 0)),
  });
  return large;
}

/** Explains a YAML error to the author of a path. The parser's own messages are about tokens. */
function yamlFault(code: string): Message {
  switch (code) {
    case 'TAB_AS_INDENT':
      return message('document.yaml.tab');
    case 'BAD_INDENT':
      return message('document.yaml.indent');
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return message('document.yaml.colon');
    case 'MISSING_CHAR':
    case 'BAD_DQ_ESCAPE':
      return message('document.yaml.quotes');
    case 'BAD_SCALAR_START':
      return message('document.yaml.start');
    case 'MULTIPLE_DOCS':
      return message('document.yaml.several');
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return message('document.alias');
    default:
      return message('document.yaml.other');
  }
}

/** The offset of a place in the text, else that of the nearest enclosing place. */
function offsetOf(document: Document, place: Place): number {
  for (let length = place.length; length > 0; length--) {
    const node = document.getIn(place.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** A place as `skills[3].items[0].text`; empty for the whole document. */
export function placeName(place: Place): string {
  return place
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join('');
}

/** Turns a zod error into faults. @param error of a parse with `reportInput` */
export function faultsOf(
  { issues }: z.ZodError,
  at: (place: Place, message: Message) => Fault,
): readonly Fault[] {
  return issues.slice(0, maxFaults).map((issue) =>
    at(
      issue.path.filter((step) => typeof step !== 'symbol'),
      faultOf(issue),
    ),
  );
}
