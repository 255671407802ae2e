/** The JSON tokens that matter for its structure: strings, brackets and commas. */
const tokens = /"(?:[^"\\\n]|\\.)*"|[{}[\],]/g;

/** A JSON object has a duplicate key. */
export class DuplicateKey extends Error {
  /** The key, as JSON writes it. */
  readonly key: string;
  constructor(key: string) {
    super(`The key ${key} is there twice.`);
    this.key = key;
  }
}

/** The maximum number of keys in one object. */
export const mostKeys = 10_000;

/** A JSON object has more than `mostKeys` keys. */
export class TooManyKeys extends Error {}

/**
 * Parses JSON and refuses what `JSON.parse` would accept: an object with a duplicate key or too many keys.
 * @throws SyntaxError, DuplicateKey, TooManyKeys
 */
export function readJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const twice = findDuplicateKey(text);
  if (twice !== undefined) throw new DuplicateKey(twice);
  return value;
}

/** @param text valid JSON, so that a rough tokenizer is enough */
function findDuplicateKey(text: string): string | undefined {
  /** The keys of each enclosing object; undefined for each enclosing list. */
  const around: (Set<string> | undefined)[] = [];
  let isKeyNext = false;
  for (const [token] of text.matchAll(tokens)) {
    if (token === '{') around.push(new Set());
    else if (token === '[') around.push(undefined);
    else if (token === '}' || token === ']') around.pop();
    else if (token !== ',' && isKeyNext) {
      const keys = around.at(-1);
      const key = token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
      if (keys?.has(key)) return JSON.stringify(key);
      keys?.add(key);
      if (keys && keys.size > mostKeys) throw new TooManyKeys();
    }
    isKeyNext = token === '{' || (token === ',' && around.at(-1) !== undefined);
  }
  return undefined;
}
