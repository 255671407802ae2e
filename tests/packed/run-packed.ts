// Runs the content of a package as Electron would, against the stand-in, in a separate process. Arguments:
// the folder of the unpacked asar, and Waymark's own arguments.
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EventEmitter } from 'node:events';
import type * as Electron from '../hosts/electron/electron-stand-in.ts';
import { requestChannel } from '../../contract/channels.ts';

const [unpacked = '', ...args] = process.argv.slice(2);
const within = pathToFileURL(unpacked).href;
const standIn = new URL('../hosts/electron/electron-stand-in.ts', import.meta.url).href;
const imported = new Set<string>();

registerHooks({
  resolve(specifier, context, next) {
    if (!context.parentURL?.startsWith(within)) return next(specifier, context);
    if (!/^\.{0,2}\//.test(specifier)) imported.add(specifier);
    return specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context);
  },
});

const electron = (await import(standIn)) as typeof Electron;
electron.app.paths['appData'] = process.env['APP_DATA'] ?? '';
process.argv = [process.execPath, ...args];
await import(pathToFileURL(join(unpacked, 'out/main/index.js')).href);
electron.app.ready.resolve();
const window = await until(() => electron.BrowserWindow.opened[0]);

const frame = window.webContents.mainFrame;
const ask = (name: string) =>
  electron.handlers.get(requestChannel)!({ sender: window.webContents, senderFrame: frame }, name, {});
const opened = (await ask('workspace:open')) as { ok: boolean; value: { path: { id: string } } };
const licences = (await ask('workspace:licences')) as { value: { name: string; text: string }[] };

(electron.app as EventEmitter).emit('window-all-closed');
const exit = await until(() => electron.app.exits[0]);
process.stdout.write(
  JSON.stringify({
    imported: [...imported],
    loaded: window.loaded,
    path: opened.value?.path.id,
    licences: licences.value?.map(({ name, text }) => [name, text.length > 0]),
    exit,
  }),
);
process.exit(0);

async function until<T>(find: () => T | undefined): Promise<T> {
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 10));
  }
}
