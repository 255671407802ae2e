/**
 * Runs the body of a script; what goes wrong becomes one line on standard error and exit code 1.
 * @param {() => Promise<number | void>} body answers the exit code
 */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (failure) {
    process.stderr.write(`waymark: ${failure instanceof Error ? failure.message : String(failure)}\n`);
    process.exitCode = 1;
  }
}
