/** The maximum size of a request, in bytes of JSON. */
export const inputLimit = 1024 * 1024;

class TooLarge extends Error {}

/**
 * Turns a structured-cloned value, which may contain anything, into plain JSON data of bounded size. The app
 * receives exactly what was measured.
 */
export function asJson(input: unknown): { readonly value: unknown } | 'too-large' | 'malformed' {
  if (input === undefined) return { value: undefined };
  if (!isObject(input)) return 'malformed';
  try {
    let seen = 0;
    // Stops while counting, so that a huge input is never serialized in full.
    const text = JSON.stringify(input, (key, value: unknown) => {
      seen += key.length + (typeof value === 'string' ? value.length : 1);
      if (seen > inputLimit) throw new TooLarge();
      if (typeof value === 'object' && value !== null && !Array.isArray(value) && !isObject(value)) {
        throw new TypeError('not plain data');
      }
      return value;
    });
    return Buffer.byteLength(text) > inputLimit ? 'too-large' : { value: JSON.parse(text) as unknown };
  } catch (failure) {
    // RangeError: nested too deep, or too long for a string.
    return failure instanceof TooLarge || failure instanceof RangeError ? 'too-large' : 'malformed';
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
