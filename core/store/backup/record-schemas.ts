import * as z from 'zod/mini';
import { Capture, Health, PageKind } from '@/core/model/capture';
import { GroupKind } from '@/core/model/group-kind';
import { Centitokens, Count, Day, Epoch, Period, Text } from '@/core/model/scalars';
import { Subscription } from '@/core/model/subscription';
import { isWholeChunk } from '../daily/whole-chunk';

/** What a backup's records must be: its sum proves that nothing happened to it on the way, not who wrote it. */

/** Keys are made of texts and digests. */
const Key = z.string().check(z.maxLength(2000));
const Id = z.int().check(z.positive());
const Seen = z.object({ text: Text, day: z.int() });
const Place = z.custom<ArrayLike<number>>(
  (value) => ArrayBuffer.isView(value) && !(value instanceof DataView),
);
const Words = z.array(z.object({ key: Key, text: Text }));
const Side = z.optional(z.object({ readAt: Epoch, rows: Count, digest: Key }));
const { page, team, period, readAt, complete, figures, events, lots, lotsComplete, uses } = Capture.shape;

export const RECORDS = {
  captures: z.object({
    id: Key,
    team: Key,
    subject: Key,
    digest: Key,
    meta: z.object({
      id: Key,
      ...{ page, team, period, readAt, complete, figures, events, lots, lotsComplete, uses },
      tokens: z.nullable(Centitokens),
      rows: Count,
      kept: z.optional(z.object({ events: Side, lots: Side, uses: Side })),
    }),
  }),
  rows: z
    .object({
      id: Key,
      length: Count,
      people: z.array(z.int()),
      person: Place,
      from: Place,
      to: Place,
      texts: z.record(z.string(), z.object({ words: z.array(z.string()), index: Place })),
      numbers: z.record(z.string(), Place),
      flags: z.record(z.string(), Place),
    })
    .check(
      z.refine(({ length, person, from, to, texts, numbers, flags }) =>
        [
          ...[person, from, to, ...Object.values(numbers), ...Object.values(flags)],
          ...Object.values(texts).map(({ index }) => index),
        ].every((column) => column.length === length),
      ),
    ),
  people: z.object({
    id: Id,
    keys: z.array(Key).check(z.minLength(1)),
    name: z.nullable(Seen),
    email: z.nullable(Seen),
    alias: z.optional(Seen),
  }),
  teams: z.object({ key: Key, name: z.nullable(Text) }),
  balances: z.object({
    id: Key,
    team: Key,
    readAt: Epoch,
    available: z.nullable(Centitokens),
    used: z.nullable(Centitokens),
    total: z.nullable(Centitokens),
  }),
  readings: z.object({
    team: Key,
    page: PageKind,
    readAt: Epoch,
    complete: z.boolean(),
    period: z.nullable(Period),
    health: Health,
  }),
  // Parsed when they are loaded, each by the schema of its kind.
  taught: z.object({ id: Key, taughtAt: Epoch }),
  settings: z.object({ key: Key, value: z.unknown() }),
  kept: z.object({
    kind: Key,
    team: Key,
    person: Count,
    id: Key,
    value: z.unknown(),
    changedAt: z.number(),
  }),
  chunks: z
    .object({
      team: Key,
      month: z.int(),
      length: Count,
      sources: z.array(
        z.object({
          id: Key,
          readAt: z.number(),
          naming: z.enum(['named', 'hashed', 'nobody']),
          detail: z.int(),
        }),
      ),
      people: z.array(z.int()),
      ...{ day: Place, product: Place, feature: Place, version: Place, person: Place },
      ...{ tokens: Place, flags: Place, source: Place, hidden: Place },
    })
    .check(z.refine(isWholeChunk)),
  dictionaries: z.object({ team: Key, products: Words, features: Words, versions: Words }),
  imports: z.object({
    id: Key,
    name: z.string(),
    kind: Key,
    readAt: z.number(),
    importedAt: z.number(),
    rows: Count,
    rejected: Count,
    short: z.optional(z.array(z.int())),
    teams: z.array(
      z.object({
        team: Key,
        from: z.int(),
        to: z.int(),
        tokens: z.boolean(),
        partial: z.optional(z.boolean()),
      }),
    ),
  }),
  merges: z.object({ id: Id, a: Id, b: Id, at: z.number() }),
  memberships: z.object({
    id: Key,
    kind: GroupKind,
    origin: z.enum(['state', 'mapping']),
    day: Day,
    file: z.optional(z.string()),
    changedAt: z.optional(z.number()),
    members: z.array(z.object({ person: z.int(), name: z.string(), from: z.nullable(Day) })),
  }),
  subscriptions: z.object({ team: Key, id: Key, readAt: z.number(), value: Subscription }),
} as const;
