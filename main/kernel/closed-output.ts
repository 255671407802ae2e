/** Keeps the app running if the reader of its output ends (`npm start | head -1`). A window needs no reader. */
export function outliveOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
