// npm start [-- --workspace DIR] [--screenshot FILE]
import { findHost, installPackages } from './bootstrap.mjs';
import { build, isBuilt } from './build.mjs';
import { withDisplay } from './display.mjs';
import { main } from './main.mjs';
import { passedOn, run, toolNode } from './run.mjs';

await main(async () => {
  await installPackages();
  if (!isBuilt()) await build();
  const host = await findHost();
  return withDisplay((display) => {
    const env = { ...display, WAYMARK_HOST_REASON: host.why, WAYMARK_CHROMIUM: host.executable };
    if (host.name === 'chromium') return run(toolNode(), ['out/main/chromium.js', ...passedOn], { env });
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return run(host.executable, ['.', ...asRoot, ...passedOn], { env });
  });
});
