import type { PersonDemand } from '../types';
import { drawFutures } from './draw-futures';
import { expectedUse } from './expected-use';
import type { UseOutlook } from './outlook';

/**
 * Sampled futures of a person's next 12 months, whose mean is `expectedUse` exactly. The same seed gives the same futures.
 * @param samples at least 1
 */
export function personDemand(outlook: UseOutlook, samples: number, seed: number): PersonDemand {
  const tokens = drawFutures(outlook, samples, seed);
  const { products, tokens: expected } = expectedUse(outlook);
  matchMeans(tokens, expected, samples);
  return { products, months: 12, samples, tokens };
}

/** Where the futures drawn hold hardly any of what is expected, each takes the mean. */
const MOST_FACTOR = 1e6;

/**
 * Scale each product's month over all futures so that its mean is the expected one exactly: what is cheapest on average
 * then doesn't hang on the draw, however few futures there are.
 */
function matchMeans(tokens: Float64Array, expected: Float64Array, samples: number): void {
  const cells = expected.length;
  for (let c = 0; c < cells; c++) {
    let sum = 0;
    for (let at = c; at < tokens.length; at += cells) sum += tokens[at] ?? 0;
    const wanted = expected[c] ?? 0;
    const factor = (wanted * samples) / sum;
    const drawn = factor < MOST_FACTOR;
    for (let at = c; at < tokens.length; at += cells)
      tokens[at] = drawn ? (tokens[at] ?? 0) * factor : wanted;
  }
}
