import { parseArgs } from 'node:util';
import { WaymarkError } from '../../../domain/result.ts';
import { workspaceFolder } from '../../workspace-folder.ts';
import { savePicture } from './picture.ts';
import { findProject } from './project.ts';
import { reloadOnChange } from './reload.ts';
import { openWaymarkOnChromium } from './waymark.ts';
import type { Waymark } from './waymark.ts';

try {
  const { workspace, screenshot, browser, reload } = readArguments();
  const folder = workspaceFolder(workspace);
  const waymark = await openWaymarkOnChromium({ workspace: folder, browser });
  const why = process.env['WAYMARK_HOST_REASON'] ?? 'started directly';
  process.stdout.write(`Waymark on Chromium ${waymark.browserVersion}: ${why}. Data: ${folder}\n`);
  closeOnSignal(waymark);
  if (reload) reloadOnChange(waymark, (await findProject()).assetsFolder);
  if (screenshot !== undefined) {
    await savePicture(waymark.page, screenshot).finally(() => waymark.close());
  }
  await waymark.closed;
  process.exit(0);
} catch (failure) {
  process.stderr.write(`waymark: ${oneLine(failure)}\n`);
  process.exit(1);
}

function readArguments() {
  return parseArgs({
    options: {
      workspace: { type: 'string' },
      screenshot: { type: 'string' },
      browser: { type: 'string' },
      // For npm run dev.
      reload: { type: 'boolean' },
    },
  }).values;
}

function closeOnSignal(waymark: Waymark): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // On, not once: a signal that comes twice (from the terminal and from npm) must not cut this short.
    process.on(signal, () => void waymark.close().catch(() => {}));
  }
}

function oneLine(failure: unknown): string {
  if (failure instanceof WaymarkError) return failure.problem.message;
  const text = failure instanceof Error ? failure.message : String(failure);
  return text.split('\n', 1)[0] ?? text;
}
