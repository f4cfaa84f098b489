import * as z from 'zod/mini';

/** What the admin said of the first steps; what is done without saying so is known from the data. */
export const FirstRun = z.object({
  prices: z.boolean(), // they were looked at and are right
  privacy: z.boolean(), // the duty to inform was read, and how people are shown is settled
  dismissed: z.boolean(), // the steps are not to be shown
});
export type FirstRun = z.infer<typeof FirstRun>;

/** Nothing done, nothing hidden. */
export const FRESH: FirstRun = { prices: false, privacy: false, dismissed: false };

/** The three first steps, each done or not. */
export interface FirstSteps {
  readonly read: boolean;
  readonly prices: boolean;
  readonly privacy: boolean;
}

interface Known {
  readonly firstRun: FirstRun;
  readonly tokenPrices: readonly { readonly origin: 'admin' | 'list' }[];
  readonly privacy: string;
}

/** How far the first steps are. @param hasOwn whether anything of the admin's own teams was read or imported */
export const firstSteps = ({ firstRun, tokenPrices, privacy }: Known, hasOwn: boolean): FirstSteps => ({
  read: hasOwn,
  prices:
    tokenPrices.length > 0 && (firstRun.prices || tokenPrices.every(({ origin }) => origin === 'admin')),
  privacy: firstRun.privacy || privacy !== 'names',
});

/** Whether the steps are to be shown: until all are done, or the admin hides them. */
export const showsFirstSteps = (steps: FirstSteps, { dismissed }: FirstRun): boolean =>
  !dismissed && !(steps.read && steps.prices && steps.privacy);

/** How many are done. */
export const stepsDone = (steps: FirstSteps): number => Object.values(steps).filter(Boolean).length;
