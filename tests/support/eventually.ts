import { vi } from 'vitest';

/**
 * Waits until something holds. The limit is far longer than any machine needs: what does not hold by then
 * never will.
 */
export function eventually<T>(holds: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(holds, { timeout: 120_000, interval: 20 });
}
