import * as z from 'zod/mini';
import { Capture, Observation, PageKind, TeamRef } from '@/core/model/capture';
import { Epoch, Period, Text } from '@/core/model/scalars';
import { Taught } from '@/core/model/taught';
import { MOST_FILES, PART_BYTES } from './file-part';
import { CardView, ChipView, StripView, Styles, Sums } from './overlay-view';
import { MOST_CSV_ROWS } from './page-csv';
import { reading } from './reading';

export { Taught };

/**
 * Every message to the background there is: what is sent, and what comes back. From the content script, but for
 * `badge:refresh`: popup and dashboard open the store themselves. Parsed on receive, the sender checked, errors returned as data.
 * One message goes the other way, popup -> content script: `page:csv` (see page-csv.ts).
 */

/** A row the overlay asks about; `row` is the caller's own number for it. */
export const OverlayRow = z.object({ row: z.int(), observation: Observation });

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
  /** Money, break-even and verdicts for rows of a table in packs, and the balance of their team: ready to draw. */
  'overlay:rows': {
    request: z.object({
      page: PageKind,
      team: TeamRef,
      period: z.nullable(Period),
      complete: z.boolean(),
      rows: z.array(OverlayRow).check(z.maxLength(20_000)),
      before: z.nullable(Sums), // of this table's packs so far
    }),
    response: success(
      z.object({
        rows: z.array(z.object({ row: z.int(), chip: ChipView, card: CardView })), // those there is something to say of
        sums: Sums, // with these rows
        strip: StripView,
        balance: z.nullable(z.object({ chips: z.array(ChipView).check(z.maxLength(2)), card: CardView })),
        overlays: z.boolean(),
        bar: z.boolean(), // the strip is to be shown
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
        .check(z.maxLength(MOST_CSV_ROWS)),
      complete: z.boolean(),
      locale: Locale, // of the admin's browser: decides delimiter and decimal sign
    }),
    response: success(z.object({ fileName: z.string(), text: z.string() })),
  },
  /** A piece of a file dropped on the strip, for the dashboard to fetch. May be sent twice. */
  'files:part': {
    request: z.object({
      drop: z.string().check(z.regex(/^[0-9a-f-]{36}$/)),
      file: z.int().check(z.nonnegative(), z.lt(MOST_FILES)),
      files: z.int().check(z.positive(), z.lte(MOST_FILES)),
      part: z.int().check(z.nonnegative()),
      parts: z.int().check(z.positive()),
      name: Text,
      changedAt: Epoch,
      bytes: z.string().check(
        z.maxLength((PART_BYTES / 3) * 4),
        z.regex(/^[A-Za-z0-9+/]*={0,2}$/),
        z.refine((text) => text.length % 4 === 0),
      ),
    }),
    response: success(z.object({})),
  },
  /** How the overlay looks. */
  'overlay:styles': { request: z.object({}), response: success(Styles) },
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
          average: z.string(),
          action: z.string(),
          loading: z.string(),
          next: z.string(),
          previous: z.string(),
          end: z.string(),
          more: z.string(),
          moreThan: z.string(),
          row: z.string(),
        }),
      }),
    ),
  },
  'portal:understand': {
    request: reading['portal:understand'].request,
    response: success(reading['portal:understand'].answer),
  },
  'portal:rows': {
    request: reading['portal:rows'].request,
    response: success(reading['portal:rows'].answer),
  },
  'portal:side': {
    request: reading['portal:side'].request,
    response: success(reading['portal:side'].answer),
  },
  'portal:teach': {
    request: reading['portal:teach'].request,
    response: success(reading['portal:teach'].answer),
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
