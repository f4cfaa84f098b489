import * as z from 'zod/mini';
import { Centitokens, Day } from './scalars';

/** Tokens that can be used up to and including a day. What the forecast draws from. */
export const Lot = z.object({
  tokens: Centitokens, // left today
  expiresOn: Day, // last day they can be used
});
export type Lot = z.infer<typeof Lot>;
