/** A piece of work, started when its turn comes. */
interface Waiting {
  readonly order: number;
  readonly start: () => Promise<void>;
}

/**
 * Does one thing after the other, what is looked at first: several at once would all be slow, as they share a thread.
 * @returns adds work; the lower its order, the sooner its turn comes
 */
export function inTurn(): <V>(order: number, work: () => Promise<V>) => Promise<V> {
  const waiting: Waiting[] = [];
  let busy = false;
  const next = async () => {
    if (busy) return;
    busy = true;
    // What is asked at the same moment is in line before the first begins.
    await new Promise((begin) => setTimeout(begin));
    for (let first = take(waiting); first; first = take(waiting)) await first.start();
    busy = false;
  };
  return (order, work) =>
    new Promise((resolve, reject) => {
      waiting.push({ order, start: () => work().then(resolve, reject) });
      void next();
    });
}

/** The one with the lowest order, of those alike the one that waits longest. */
function take(waiting: Waiting[]): Waiting | undefined {
  const lowest = Math.min(...waiting.map(({ order }) => order));
  const at = waiting.findIndex(({ order }) => order === lowest);
  return at < 0 ? undefined : waiting.splice(at, 1)[0];
}
