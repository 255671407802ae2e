import { isAlias, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import { checkReferences } from './check-references.ts';
import { pathSchema } from './schema.ts';
import type { LearningPath } from './schema.ts';

/** One thing wrong with a path document. */
export interface Fault {
  /** The line in the file, from 1; where a thing is missing, the line of what should hold it. */
  readonly line: number;
  /** The place, as in `skills[3].items[0].text`; empty for the document as a whole. */
  readonly at: string;
  readonly message: string;
}

export type ParsedPath =
  | { readonly ok: true; readonly path: LearningPath }
  | { readonly ok: false; readonly faults: readonly Fault[] };

type Place = readonly (string | number)[];

const maxCharacters = 4_000_000;
const maxDepth = 64;
const maxFaults = 500;

/** Reads a path document (YAML, or the same shape as JSON). Refuses a bad one with every fault, in the order of the file. */
export function parsePath(text: string): ParsedPath {
  if (text.length > maxCharacters)
    return refuse([{ line: 1, at: '', message: 'The document is too large (over 4 million characters).' }]);
  if (isTooDeep(text))
    return refuse([
      { line: 1, at: '', message: `The document is nested more than ${maxDepth} levels deep.` },
    ]);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
    customTags: [],
  });
  const lineOf = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const syntax = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    line: lineOf(pos[0]),
    at: '',
    message,
  }));
  if (syntax.length > 0) return refuse(syntax);
  const aliases = findAliases(document).map((offset) => ({
    line: lineOf(offset),
    at: '',
    message: 'Anchors and aliases are not allowed.',
  }));
  if (aliases.length > 0) return refuse(aliases);

  const at = (place: Place, message: string): Fault => ({
    line: lineOf(offsetOf(document, place)),
    at: nameOf(place),
    message,
  });
  const parsed = pathSchema.safeParse(document.toJS());
  if (!parsed.success)
    return refuse(
      parsed.error.issues.map(({ path, message }) =>
        at(
          path.filter((step) => typeof step !== 'symbol'),
          message,
        ),
      ),
    );
  const faults = checkReferences(parsed.data).map(({ place, message }) => at(place, message));
  return faults.length > 0 ? refuse(faults) : { ok: true, path: parsed.data };
}

function refuse(faults: readonly Fault[]): ParsedPath {
  return { ok: false, faults: faults.toSorted((a, b) => a.line - b.line).slice(0, maxFaults) };
}

// The YAML parser calls itself for each level, so depth is bounded before it: by brackets, and by how far
// lines are indented (a block needs at least one column a level) or opened by `- - -`.
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > maxDepth) return true;
  }
  return (
    new RegExp(`^(?: |\\t|- |\\? ){${4 * maxDepth},}`, 'm').test(text) ||
    new RegExp(`^\\s*(?:[-?]\\s+){${maxDepth},}`, 'm').test(text)
  );
}

function findAliases(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, (_, node) => {
    if (isNode(node) && (isAlias(node) || ('anchor' in node && node.anchor)))
      offsets.push(node.range?.[0] ?? 0);
  });
  return offsets;
}

/** Where a place begins in the text: its own, else that of the nearest thing around it. */
function offsetOf(document: Document, place: Place): number {
  for (let length = place.length; length > 0; length--) {
    const node = document.getIn(place.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function nameOf(place: Place): string {
  return place
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join('');
}
