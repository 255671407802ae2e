/**
 * Resolves each old key to a current one, through several renames if needed. Drops a key that leads to no
 * item or in a circle.
 * @param renamed the path's renames: new key by old key
 */
export function followRenames(
  renamed: Readonly<Record<string, string>>,
  items: { readonly has: (key: string) => boolean },
): ReadonlyMap<string, string> {
  const next = new Map(Object.entries(renamed));
  const found = new Map<string, string>();
  const seen = new Set<string>();
  for (const old of next.keys()) {
    const way: string[] = [];
    let key: string | undefined = old;
    // No key is visited twice, so a chain of thousands takes no longer than as many single renames.
    while (key !== undefined && !items.has(key) && !seen.has(key)) {
      seen.add(key);
      way.push(key);
      key = next.get(key);
    }
    const end = key === undefined || items.has(key) ? key : found.get(key);
    if (end !== undefined) for (const one of way) found.set(one, end);
  }
  return found;
}
