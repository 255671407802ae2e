import { withWindow } from './bootstrap.mjs';
import { runSource, script } from './run.mjs';

await script((args) => withWindow(({ env }) => runSource('scripts/gallery.ts', args, { env })));
