import * as z from 'zod/mini';
import { Capture, Observation, PageKind, TeamRef } from '@/core/model/capture';
import { Money, Period, Text } from '@/core/model/scalars';
import { Taught } from '@/core/model/taught';

export { Taught };

/**
 * Every message there is: what is sent, and what comes back. Content script -> background, but for
 * `badge:refresh`: popup and dashboard open the store themselves. Parsed on receive, the sender checked, errors returned as data.
 */

/** A row the overlay asks about; `row` is the caller's own number for it. */
export const OverlayRow = z.object({ row: z.int(), observation: Observation });

/** What the portal's row shows: text is made in the view from these figures. */
export const RowVerdict = z.object({
  row: z.int(),
  cost: z.nullable(Money), // of the row's tokens, in the period
  costPerYear: z.nullable(Money),
  /** A plan to compare with: its yearly price, and what it replaces. */
  seat: z.nullable(
    z.object({
      name: Text,
      kind: z.enum(['product', 'collection']),
      perYear: Money,
      origin: z.enum(['admin', 'list']),
    }),
  ),
  rate: z.nullable(z.object({ perDay: z.int(), origin: z.enum(['learned', 'admin', 'list']) })), // centitokens
  breakEvenDaysPerYear: z.nullable(z.number()),
  daysPerYear: z.nullable(z.number()),
  verdict: z.nullable(
    z.object({
      kind: z.enum(['keep', 'move', 'unsure']),
      target: z.enum(['flex', 'seat', 'collection']),
      targetName: z.optional(Text),
      saving: z.nullable(Money), // a year
      probability: z.nullable(z.number()),
      reasons: z.array(
        z.object({ code: z.string(), figures: z.record(z.string(), z.union([z.number(), z.string()])) }),
      ),
    }),
  ),
  /** What is missing for a verdict, as a code for a sentence with the next step. */
  missing: z.array(
    z.object({ code: z.string(), figures: z.record(z.string(), z.union([z.number(), z.string()])) }),
  ),
});
export type RowVerdict = z.infer<typeof RowVerdict>;

/** Balance at a glance: for the summary's chip and the strip. */
export const Runway = z.object({
  available: z.nullable(z.int()), // centitokens
  runOut: z.nullable(
    z.object({ early: z.nullable(z.int()), likely: z.nullable(z.int()), late: z.nullable(z.int()) }),
  ), // days (P10/P50/P90); null inside: not within the horizon
  withheld: z.nullable(z.object({ code: z.string(), daysKnown: z.int(), daysNeeded: z.int() })),
  orderBy: z.nullable(z.int()), // day
  nextExpiry: z.nullable(
    z.object({
      day: z.int(),
      tokens: z.int(),
      strandedLikely: z.nullable(z.int()), // null: no forecast yet
      strandedHigh: z.nullable(z.int()),
    }),
  ),
  today: z.int(),
});
export type Runway = z.infer<typeof Runway>;

/** A BCP 47 tag as `document.documentElement.lang` or the browser gives it. */
const Locale = z.string().check(z.regex(/^[A-Za-z0-9-]{1,35}$/));

const failure = z.object({ ok: z.literal(false), code: z.string(), detail: z.optional(z.string()) });
const success = <T extends z.ZodMiniType>(data: T) =>
  z.union([z.object({ ok: z.literal(true), data }), failure]);

export const messages = {
  /** Remember a capture. Idempotent. `stored` is false when an equal or better one is there. */
  'capture:save': {
    request: z.object({ capture: Capture }),
    response: success(z.object({ stored: z.boolean() })),
  },
  /** Money, break-even and verdicts for rows on screen, and the balance of their team. */
  'overlay:rows': {
    request: z.object({
      page: PageKind,
      team: TeamRef,
      period: z.nullable(Period),
      complete: z.boolean(),
      rows: z.array(OverlayRow).check(z.maxLength(20_000)),
    }),
    response: success(
      z.object({
        rows: z.array(RowVerdict),
        total: z.nullable(Money), // of the rows' tokens
        wrongPlan: z.int(), // people on the dearer plan
        runway: z.nullable(Runway),
        overlays: z.boolean(),
      }),
    ),
  },
  /** The table as looked at, plus cost, break-even, plan, verdict, reasons: a CSV's text. */
  'report:csv': {
    request: z.object({
      page: PageKind,
      team: TeamRef,
      period: z.nullable(Period),
      headers: z.array(Text).check(z.maxLength(200)),
      rows: z
        .array(
          z.object({ cells: z.array(Text).check(z.maxLength(200)), observation: z.nullable(Observation) }),
        )
        .check(z.maxLength(20_000)),
      complete: z.boolean(),
      locale: Locale, // of the admin's browser: decides delimiter and decimal sign
    }),
    response: success(z.object({ fileName: z.string(), text: z.string() })),
  },
  'overlay:switch': {
    request: z.object({ on: z.boolean() }),
    response: success(z.object({ on: z.boolean() })),
  },
  /** The words pages are read by: data the content script need not carry on each page of the portal. */
  'portal:words': {
    request: z.object({}),
    response: success(
      z.object({
        tables: z.object({
          total: z.string(),
          action: z.string(),
          loading: z.string(),
          next: z.string(),
          previous: z.string(),
          end: z.string(),
          moreThan: z.string(),
          row: z.string(),
        }),
      }),
    ),
  },
  /** What the admin taught about tables the vocabulary doesn't know. */
  'taught:list': { request: z.object({}), response: success(z.array(Taught)) },
  'taught:save': { request: z.object({ taught: Taught }), response: success(z.object({})) },
  'taught:withdraw': { request: z.object({ id: Text }), response: success(z.object({})) },
  /** Open the dashboard or popup's full view at a hash route (a fixed list, never an address). */
  'open:dashboard': {
    request: z.object({ view: z.enum(['overview', 'settings', 'data']) }),
    response: success(z.object({})),
  },
  /** Settings or data were changed in an extension page: refresh the toolbar badge. */
  'badge:refresh': { request: z.object({}), response: success(z.object({})) },
} as const;

export type Messages = typeof messages;
export type MessageName = keyof Messages;
export type RequestOf<N extends MessageName> = z.infer<Messages[N]['request']>;
export type ResponseOf<N extends MessageName> = z.infer<Messages[N]['response']>;
