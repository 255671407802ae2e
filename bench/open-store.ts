/* Opens the given workspace, and reports how long that took and the peak memory. */
import { Store } from '../main/store/store.ts';

const start = performance.now();
const store = await Store.open(process.argv[2]!, { version: '0.1.0', device: 'benchmrk' });
const ms = performance.now() - start;
// Node reports kB on every system.
const peak = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ ms, events: store.log.size, peak }));
await store.close();
