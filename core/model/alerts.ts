import * as z from 'zod/mini';

/**
 * What an alert can be about, and the unit of its limit. `order-by`: days before the order-by day; `lock-out`:
 * probability; `run-out`: days left; `stranding`: centitokens; `stranding-money`: minor units; `balance`: centitokens;
 * `budget`: probability that a soft budget is
 * exceeded; `burn`: centitokens of one person's day; `stale`: days since the last reading.
 */
export const AlertKind = z.enum([
  'order-by',
  'lock-out',
  'run-out',
  'stranding',
  'stranding-money',
  'budget',
  'burn',
  'balance',
  'stale',
]);
export type AlertKind = z.infer<typeof AlertKind>;

/** Whether to be told of something, and from where on. */
export const AlertRule = z.object({
  kind: AlertKind,
  on: z.boolean(),
  limit: z.number().check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER)),
});
export type AlertRule = z.infer<typeof AlertRule>;

const Hour = z.int().check(z.gte(0), z.lte(23));

/** What the admin wants to be told of, and when not. */
export const AlertSettings = z.object({
  on: z.boolean(),
  rules: z.array(AlertRule).check(z.maxLength(50)), // those the admin changed; the others are as at the start
  quiet: z.nullable(z.object({ from: Hour, to: Hour })), // local hours, `to` exclusive; may go over midnight
});
export type AlertSettings = z.infer<typeof AlertSettings>;
