import type { GetMessage } from './translate';

/** Sentences remembered at most: a page left open for days says few different ones. */
const MOST = 2000;

/**
 * Messages that last longer than the extension: once it is updated or removed the browser throws instead of answering,
 * and the page left behind must still be able to say so. Then what was said before is said again, anything else is blank.
 * @param get the browser's
 * @param sure keys without values that may be needed only then
 */
export function lastingMessages(get: GetMessage, sure: readonly string[]): GetMessage {
  const said = new Map<string, string>();
  const lasting: GetMessage = (key, values) => {
    const id = JSON.stringify([key, values]);
    try {
      const text = get(key, values);
      if (said.size < MOST) said.set(id, text);
      return text;
    } catch {
      return said.get(id) ?? ' ';
    }
  };
  for (const key of sure) lasting(key, []);
  return lasting;
}
