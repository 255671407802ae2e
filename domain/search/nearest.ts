/**
 * The number of letters to change, insert, delete or swap with a neighbour to turn one word into the other
 * (optimal string alignment); `most + 1` if it is more than `most`.
 */
export function typosBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(last![j]! + 1, row[j - 1]! + 1, last![j - 1]! + cost);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) least = Math.min(least, before![j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last![b.length]!;
}

/**
 * The words nearest to a word that is not among them: first those that begin with it, then those a few typos
 * away.
 */
export function nearestTo(word: string, words: Iterable<string>, count: number): readonly string[] {
  const most = Math.max(1, Math.floor(word.length / 3));
  const near = [...words].flatMap((one) => {
    if (one.startsWith(word)) return [{ one, by: 0 }];
    const by = word.length < 3 ? most + 1 : typosBetween(word, one, most);
    return by > most ? [] : [{ one, by }];
  });
  return near
    .toSorted((a, b) => a.by - b.by || a.one.length - b.one.length || (a.one < b.one ? -1 : 1))
    .slice(0, count)
    .map(({ one }) => one);
}
