/** Says in one line which host this is, why, and where the data lies. */
export function announce(folder: string): void {
  const why = process.env['WAYMARK_HOST_REASON'] ?? "the product's own shell";
  process.stdout.write(`Waymark on Electron ${process.versions['electron']}: ${why}. Data: ${folder}\n`);
}

/** Says in one line on standard error what went wrong. */
export function complain(why: unknown): void {
  const message = why instanceof Error ? why.message : String(why);
  process.stderr.write(`waymark: ${message.replaceAll(/\s+/g, ' ')}\n`);
}
