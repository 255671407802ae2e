// npm run dev: the window, rebuilt on every change. Electron reloads by itself; in Chromium press F5.
import { findHost, installPackages } from './bootstrap.mjs';
import { build } from './build.mjs';
import { withDisplay } from './display.mjs';
import { main } from './main.mjs';
import { passedOn, run, runNode, toolNode } from './run.mjs';
import { tools } from './tools.mjs';

await main(async () => {
  await installPackages();
  const host = await findHost();
  return withDisplay(async (display) => {
    const env = { ...display, WAYMARK_HOST_REASON: 'development', WAYMARK_CHROMIUM: host.executable };
    if (host.name === 'electron') return runNode(tools.build, ['dev', ...passedOn], { env });
    await build();
    process.stderr.write(
      'waymark: the window is rebuilt on every change; press F5 in it. For a change to main, start again.\n',
    );
    const watching = new AbortController();
    const watcher = runNode(tools.build, ['build', '--watch', '--logLevel', 'warn'], {
      signal: watching.signal,
    });
    const code = await run(toolNode(), ['out/main/chromium.js', ...passedOn], { env });
    watching.abort();
    await watcher;
    return code;
  });
});
