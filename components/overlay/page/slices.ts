import type { Look, Reader } from '@/core/portal/look';
import type { Clock } from './scheduler';

/** A slice of reading, in ms: short enough that the page's own work is never late for it. */
const SLICE = 10;
/** A page that changes faster than it can be read in slices is read in one go after so many tries. */
const TRIES = 4;

/**
 * Reads a page a slice at a time and begins anew when it changes meanwhile, so that no reading mixes two states.
 * @param done with the look, once it is whole; not called while the reader waits for an answer
 */
export function createSlicedLook(
  reader: Reader,
  document: Document,
  clock: Clock,
  done: (look: Look) => void,
) {
  let cancel: (() => void) | null = null;
  let tries = 0;

  function go(steps: Generator<void, Look | null>): void {
    cancel = null;
    const until = clock.now() + SLICE;
    let step = steps.next();
    while (!step.done && clock.now() < until) step = steps.next();
    if (!step.done) {
      cancel = clock.wait(() => go(steps), 0);
      return;
    }
    tries = 0;
    if (step.value) done(step.value);
  }

  return {
    /** @param same the page is as it was when it was last read: only an answer is new */
    start(same = false): void {
      cancel?.();
      cancel = null;
      if (tries >= TRIES) {
        tries = 0;
        const look = reader.look(document);
        if (look) done(look);
        return;
      }
      tries += 1;
      go(reader.steps(document, same));
    },
    /** The page changed: what was read so far is worth nothing. @returns whether a reading was going on */
    stop(): boolean {
      const going = cancel !== null;
      cancel?.();
      cancel = null;
      return going;
    },
  };
}
