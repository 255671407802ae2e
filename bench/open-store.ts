/* Opens the workspace that it is given, and says how long that took and how much memory the process ever held. */
import { Store } from '../main/store/store.ts';

const start = performance.now();
const store = await Store.open(process.argv[2]!, { version: '0.1.0', device: 'benchmrk' });
const ms = performance.now() - start;
// In kB on every system, as Node gives it.
const peak = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ ms, events: store.log.size, peak }));
await store.close();
