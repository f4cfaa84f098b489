import { StoreError } from '@/core/store/errors';
import { openStore } from '@/core/store/store';
import { loadRenewal } from './renewal/load-renewal';
import { loadWays } from './renewal/load-ways';
import type { RenewalReply, RenewalRequest } from './renewal/open-renewals';

const store = openStore();
const reply = (message: RenewalReply) => postMessage(message);

async function answer({ ask, today, ways }: RenewalRequest): Promise<void> {
  try {
    if (ways) reply({ ways: await loadWays(store, ask, today, ways) });
    else for await (const view of loadRenewal(store, ask, today)) reply({ view });
  } catch (cause) {
    console.error('Flexmeter could not work out the renewal', cause instanceof Error ? cause.name : 'error');
    reply({ failed: cause instanceof StoreError ? cause.code : '' });
  }
}

addEventListener('message', ({ data }: MessageEvent<RenewalRequest>) => void answer(data));
