/** Tokens of JSON that matter for its structure: strings, and the marks around and between values. */
const tokens = /"(?:[^"\\\n]|\\.)*"|[{}[\],]/g;

/** An object of JSON says a key twice. */
export class DuplicateKey extends Error {
  /** The key, as JSON writes it. */
  readonly key: string;
  constructor(key: string) {
    super(`The key ${key} is there twice.`);
    this.key = key;
  }
}

/** The most keys that one object may have. */
export const mostKeys = 10_000;

/** An object of JSON has more keys than anybody can mean. */
export class TooManyKeys extends Error {}

/**
 * Reads JSON and refuses what `JSON.parse` would pass over: an object that says a key twice.
 * @throws SyntaxError, DuplicateKey, TooManyKeys
 */
export function readJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const twice = findDuplicateKey(text);
  if (twice !== undefined) throw new DuplicateKey(twice);
  return value;
}

/** @param text sound JSON, which makes a rough reading enough */
function findDuplicateKey(text: string): string | undefined {
  /** The keys of each object around, and nothing for each list. */
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
