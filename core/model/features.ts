import * as z from 'zod/mini';

/**
 * Parts that can be switched off, one by one, to find out which of them is in the way. Chips in the portal and
 * notifications have switches of their own: `overlays` and `alerts.on`.
 */
export const Features = z.object({
  strip: z._default(z.boolean(), true), // the line above the portal's tables
  badge: z._default(z.boolean(), true), // days left on the toolbar button
  forecast: z._default(z.boolean(), true), // run-out day, demand, renewal and budget
  advice: z._default(z.boolean(), true), // verdicts, seats and waste
});
export type Features = z.infer<typeof Features>;
export type Feature = keyof Features;

export const ALL_FEATURES: Features = { strip: true, badge: true, forecast: true, advice: true };
