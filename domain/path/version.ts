/** Whether version `a` is newer than `b`. Both have the form 1.2.0. */
export function isNewer(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const differing = left!.findIndex((part, i) => part !== right![i]);
  return differing >= 0 && left![differing]! > right![differing]!;
}
