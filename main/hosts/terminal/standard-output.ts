import { fstatSync, writeSync } from 'node:fs';

/**
 * Writes to standard output. If that is a file, every byte is in it on return: Node.js itself does not notice if a full disk
 * takes only a part.
 * @throws errors of the disk
 */
export function writeOut(written: Uint8Array | string): void {
  if (!fstatSync(1).isFile()) {
    process.stdout.write(written);
    return;
  }
  const bytes = Buffer.from(written);
  for (let done = 0; done < bytes.length;) done += writeSync(1, bytes, done);
}

/** Ends the process if standard output fails: quietly if the reader, such as `head`, has read enough. */
export function endWithOutput(): void {
  process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
    if (failure.code === 'EPIPE') process.exit();
    process.stderr.write(`waymark: ${failure.message}\n`);
    process.exit(1);
  });
}
