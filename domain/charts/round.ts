/** A length of a drawing to a hundredth of a pixel: finer is not seen, and makes files longer. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
