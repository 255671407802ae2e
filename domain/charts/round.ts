/** Rounds a length to a hundredth of a pixel. Finer steps are invisible and only make files longer. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
