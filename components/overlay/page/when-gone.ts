import type { PortalEnv } from './env';

/**
 * The way to the worker, noticing when there is none any more: updated or removed while this page stayed open, every
 * answer from then on is that the page must be loaded again.
 */
export const whenGone =
  (send: PortalEnv['send'], lost: (code: string) => void): PortalEnv['send'] =>
  async (name, request) => {
    const answer = await send(name, request);
    if (!answer.ok && answer.code === 'extension-gone') lost(answer.code);
    return answer;
  };
