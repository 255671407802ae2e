import { arrange } from '../../../../domain/graph/arrange.ts';
import type { ToArrange } from '../../../../domain/graph/arrange.ts';

addEventListener('message', ({ data }: MessageEvent<ToArrange>) => postMessage(arrange(data)));
