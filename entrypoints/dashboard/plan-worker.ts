import { openStore } from '@/core/store/store';
import { ALL_LOADERS } from './plans/all-loaders';
import type { PlanRequest } from './plans/protocol';
import { servePlans } from './plans/serve-plans';

const store = openStore();

// The address of a built script has a digest of what it holds.
const answer = servePlans(store, ALL_LOADERS, import.meta.url, (reply) => postMessage(reply));
addEventListener('message', ({ data }: MessageEvent<PlanRequest>) => void answer(data));
