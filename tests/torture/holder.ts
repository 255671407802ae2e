/* Holds a workspace until it is killed: says "open", then "knock" for each knock. */
import { writeSync } from 'node:fs';
import { listenForKnocks } from '../../main/store/knock.ts';
import { Store } from '../../main/store/store.ts';

const folder = process.argv[2]!;
await Store.open(folder, { version: '0.1.0' });
listenForKnocks(folder, () => writeSync(1, 'knock\n'));
writeSync(1, 'open\n');
setInterval(() => {}, 60_000);
