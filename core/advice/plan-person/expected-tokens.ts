import type { PersonDemand } from '../types';

/** Mean over all futures: centitokens `[product * months + month]`. */
export function expectedTokens({ products, months, samples, tokens }: PersonDemand): Float64Array {
  const cells = products.length * months;
  const mean = new Float64Array(cells);
  for (let s = 0; s < samples; s++)
    for (let c = 0; c < cells; c++) mean[c] = (mean[c] ?? 0) + (tokens[s * cells + c] ?? 0);
  for (let c = 0; c < cells; c++) mean[c] = (mean[c] ?? 0) / Math.max(1, samples);
  return mean;
}
