/** Two letters for a responsibility, from its first and its last word: `Ss` for "Speed and scale". */
export function initials(title: string): string {
  const words = title.split(/\s+/);
  return `${words[0]!.charAt(0)}${words.at(-1)!.charAt(0).toLowerCase()}`;
}
