import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { withWindow } from './bootstrap.mjs';
import { callerFolder, projectNode, root, run, runTool, script, tool } from './run.mjs';

await script((args) =>
  withWindow(async ({ host, env }) => {
    if (host === 'electron') {
      const sandbox = process.getuid?.() === 0 ? ['--noSandbox'] : [];
      return runTool(tool('electron-vite'), ['dev', ...sandbox, '--', ...args], { env });
    }
    const watcher = spawn(projectNode(), [join(root, 'scripts', 'watch-window.ts')], {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    try {
      const file = join(root, 'main', 'hosts', 'chromium', 'index.ts');
      return await run(projectNode(), [file, '--reload', ...args], { cwd: callerFolder(), env });
    } finally {
      watcher.kill();
    }
  }),
);
