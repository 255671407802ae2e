import { isLikelyDay } from '../base/days.ts';
import type { ReferenceFault } from '../path/check-references.ts';
import { hasVisible, markIn } from '../base/plain-text.ts';
import { message } from '../messages/message.ts';

// The names of the fields that hold instants and single-line texts in shares and reviews.
const instants = new Set(['at', 'since']);
const lines = new Set(['title', 'name', 'reason']);

/**
 * Finds what no field's own schema can see, anywhere in a payload: a day that does not exist (31 February) or
 * is implausible (the years 1 and 9999), a title or a name without a visible character, and a name with a mark of Waymark.
 * @returns the first fault; undefined if there is none
 */
export function findImplausible(value: unknown): ReferenceFault | undefined {
  // A history has few days and many instants.
  const days = new Set<string>();
  const isPlausible = (instant: string): boolean => {
    const day = instant.slice(0, 10);
    if (!days.has(day) && !isLikelyDay(day)) return false;
    days.add(day);
    return true;
  };
  const find = (within: unknown): ReferenceFault | undefined => {
    if (typeof within !== 'object' || within === null) return undefined;
    for (const name in within) {
      const one: unknown = (within as Record<string, unknown>)[name];
      const fault = typeof one === 'string' ? faultOf(name, one) : find(one);
      if (fault) return { ...fault, place: [Array.isArray(within) ? Number(name) : name, ...fault.place] };
    }
    return undefined;
  };
  const faultOf = (name: string, text: string): ReferenceFault | undefined => {
    if (instants.has(name) && !isPlausible(text)) return { place: [], message: message('shape.day') };
    if (lines.has(name) && !hasVisible(text)) return { place: [], message: message('shape.empty') };
    const mark = name === 'name' ? markIn(text) : undefined;
    if (mark !== undefined) return { place: [], message: message('shape.mark', { mark }) };
    return undefined;
  };
  return find(value);
}
