import { browser } from 'wxt/browser';
import type { MessageName, RequestOf, ResponseOf } from './map';

/** A message that never reached an answer. */
export interface NotSent {
  readonly ok: false;
  /** `extension-gone`: updated or removed while this page stayed open, so it must be loaded again. */
  readonly code: 'extension-gone' | 'no-answer';
}

/** Tries before giving up: the worker may be stopped at any moment, and every message may be sent twice. */
const TRIES = 2;

/**
 * Ask the background worker. Never throws and never rejects.
 * Types only are imported: the content script carries neither the schemas nor the database.
 */
export async function sendMessage<N extends MessageName>(
  name: N,
  payload: RequestOf<N>,
): Promise<ResponseOf<N> | NotSent> {
  for (let tried = 0; tried < TRIES; tried++) {
    if (!isAlive()) return { ok: false, code: 'extension-gone' };
    try {
      const answer = await browser.runtime.sendMessage<unknown, ResponseOf<N> | undefined>({ name, payload });
      if (answer) return answer;
    } catch {
      // Nobody there, or stopped before the answer: the loop looks whether asking again can help.
    }
  }
  return { ok: false, code: isAlive() ? 'no-answer' : 'extension-gone' };
}

/** After an update or removal the page keeps the old script, whose runtime has lost its id. */
function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}
