import { isLikelyDay } from '../report/days.ts';
import type { ReferenceFault } from '../path/check-references.ts';
import { hasVisible } from '../plain-text.ts';
import { message } from '../words/message.ts';

// The names under which shares and reviews hold instants, and texts of one line.
const instants = new Set(['at', 'since']);
const lines = new Set(['title', 'name', 'reason']);

/**
 * What no field's own shape shows, wherever it stands in a payload: a day that there is not (31 February) or that nobody
 * can mean (the years 1 and 9999), and a title or a name of nothing visible.
 */
export function findImplausible(
  value: unknown,
  place: ReferenceFault['place'] = [],
): ReferenceFault | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, one] of Object.entries(value)) {
    const here = [...place, Array.isArray(value) ? Number(name) : name];
    if (typeof one === 'string') {
      if (instants.has(name) && !isLikelyDay(one.slice(0, 10)))
        return { place: here, message: message('shape.day') };
      if (lines.has(name) && !hasVisible(one)) return { place: here, message: message('shape.empty') };
    } else {
      const fault = findImplausible(one, here);
      if (fault) return fault;
    }
  }
  return undefined;
}
