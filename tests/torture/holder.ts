/*
 * Holds a workspace until it is killed: prints "open", then "second" each time another process is started on
 * it.
 */
import { writeSync } from 'node:fs';
import { listenForSecondInstances } from '../../main/store/second-instance.ts';
import { Store } from '../../main/store/store.ts';

const folder = process.argv[2]!;
await Store.open(folder, { version: '0.1.0' });
listenForSecondInstances(folder, () => writeSync(1, 'second\n'));
writeSync(1, 'open\n');
setInterval(() => {}, 60_000);
