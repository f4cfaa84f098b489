import { StoreError } from '@/core/store/errors';
import { openStore } from '@/core/store/store';
import { keptRenewal } from './renewal/kept-renewal';
import { loadWays } from './renewal/load-ways';
import type { RenewalReply, RenewalRequest } from './renewal/renewal-protocol';

const store = openStore();
const reply = (message: RenewalReply) => postMessage(message);

async function answer({ ask, today, ways }: RenewalRequest): Promise<void> {
  try {
    if (ways) reply({ ways: await loadWays(store, ask, today, ways) });
    // The address of a built script has a digest of what it holds.
    else for await (const view of keptRenewal(store, ask, today, import.meta.url)) reply({ view });
  } catch (cause) {
    console.error('Flexmeter could not work out the renewal', cause instanceof Error ? cause.name : 'error');
    reply({ failed: cause instanceof StoreError ? cause.code : '' });
  }
}

addEventListener('message', ({ data }: MessageEvent<RenewalRequest>) => void answer(data));
