import type { ExpiringLot, PeriodUse, Rejection, TokenEvent } from '@/core/model/capture';
import type { RowTexts, TableTexts } from '@/core/model/sketch';
import { centitokens } from '@/core/units/brands';
import type { Parsed } from '@/core/units/parsed';
import type { Values } from './read-columns';
import { textOf } from './read-person';
import { type Concept, conceptsOf } from './vocabulary';

/** A table beside the rows, as read. */
export interface SideReading<T> {
  readonly items: readonly T[];
  readonly rejections: readonly Rejection[];
}

type Reader<T> = (at: number) => T | { readonly concept: Concept; readonly code: Rejection['code'] };

const whyNot = (value: Parsed<unknown> | undefined): Rejection['code'] => {
  if (!value || value.ok || value.code === 'empty') return 'missing-cell';
  return value.code === 'ambiguous-date' ? 'unparsable' : value.code;
};

function readEach<T extends object>(
  grid: TableTexts,
  concepts: readonly (Concept | null)[],
  rows: readonly RowTexts[],
  read: Reader<T>,
): SideReading<T> {
  const items: T[] = [];
  const rejections: Rejection[] = [];
  for (const [at, row] of rows.entries()) {
    if (row.role === 'total' || row.role === 'skeleton') continue;
    const one = read(at);
    if ('code' in one)
      rejections.push({
        row: row.index,
        column: grid.headers[concepts.indexOf(one.concept)]?.slice(0, 500) ?? null,
        code: one.code,
      });
    else items.push(one);
  }
  return { items, rejections };
}

const first = <T>(columns: ReadonlyMap<Concept, T>, ...order: readonly Concept[]): [Concept, T] | null => {
  for (const concept of order) {
    const column = columns.get(concept);
    if (column) return [concept, column];
  }
  return null;
};

/** "Expiring tokens": what is left of each purchase and the last day to use it. */
export function readLots(
  grid: TableTexts,
  concepts: readonly (Concept | null)[],
  rows: readonly RowTexts[],
  values: Values,
): SideReading<ExpiringLot> {
  const left = first(values.tokens, 'tokensAvailable', 'tokensUsed', 'tokensTotal', 'quantity');
  return readEach<ExpiringLot>(grid, concepts, rows, (at) => {
    const expiresOn = values.days.get('expiresOn')?.[at];
    const tokens = left?.[1][at];
    if (!expiresOn?.ok) return { concept: 'expiresOn', code: whyNot(expiresOn) };
    if (!tokens?.ok) return { concept: left?.[0] ?? 'tokensAvailable', code: whyNot(tokens) };
    if (tokens.value < 0) return { concept: left?.[0] ?? 'tokensAvailable', code: 'negative' };
    const quantity = left?.[0] === 'quantity' ? undefined : values.tokens.get('quantity')?.[at];
    const boughtOn = values.days.get('purchaseDate')?.[at];
    return {
      tokens: tokens.value,
      expiresOn: expiresOn.value,
      ...(quantity?.ok && quantity.value >= 0 ? { quantity: quantity.value } : {}),
      ...(boughtOn?.ok ? { boughtOn: boughtOn.value } : {}),
    };
  });
}

const KINDS = { purchase: 'purchase', expirationEvent: 'expiration', move: 'move', merge: 'merge' } as const;

function kindOf(label: string, language: string): TokenEvent['kind'] {
  const meant = conceptsOf(label, language);
  for (const concept of meant)
    for (const [word, kind] of Object.entries(KINDS)) if (concept === word) return kind;
  return 'other';
}

/** "Token events": tokens added or removed. Without a sign only a purchase or an expiration says which it is. */
export function readEvents(
  grid: TableTexts,
  concepts: readonly (Concept | null)[],
  rows: readonly RowTexts[],
  values: Values,
  language: string,
): SideReading<TokenEvent> {
  const changed = first(values.tokens, 'tokensChanged', 'quantity', 'tokensUsed', 'tokensTotal');
  const when = first(values.days, 'date', 'day', 'purchaseDate');
  const column = changed ? concepts.indexOf(changed[0]) : -1;
  const signed = rows.some(
    (row, at) => /[+]/.test(row.cells[column] ?? '') || Number(amountOf(changed?.[1][at])) < 0,
  );
  return readEach<TokenEvent>(grid, concepts, rows, (at) => {
    const day = when?.[1][at];
    const tokens = changed?.[1][at];
    if (!day?.ok) return { concept: when?.[0] ?? 'date', code: whyNot(day) };
    if (!tokens?.ok) return { concept: changed?.[0] ?? 'tokensChanged', code: whyNot(tokens) };
    const said = values.texts.get('event')?.[at];
    const label = said?.ok ? textOf(said.value) : '';
    const kind = kindOf(label, language);
    if (!signed && kind !== 'purchase' && kind !== 'expiration')
      return { concept: changed?.[0] ?? 'tokensChanged', code: 'ambiguous-number' };
    const amount = !signed && kind === 'expiration' ? -tokens.value : tokens.value;
    const expiresOn = values.days.get('expiresOn')?.[at];
    return {
      day: day.value,
      kind,
      tokens: centitokens(amount === 0 ? 0 : amount),
      label,
      ...(expiresOn?.ok ? { expiresOn: expiresOn.value } : {}),
    };
  });
}

const amountOf = (value: Parsed<number> | undefined): number | null => (value?.ok ? value.value : null);

/** Tokens by month, week or day: the table twin of a chart. */
export function readUses(
  grid: TableTexts,
  concepts: readonly (Concept | null)[],
  rows: readonly RowTexts[],
  values: Values,
): SideReading<PeriodUse> {
  const span = first(values.periods, 'month', 'week');
  const day = first(values.days, 'day', 'dayUsed', 'date');
  return readEach<PeriodUse>(grid, concepts, rows, (at) => {
    const tokens = values.tokens.get('tokensUsed')?.[at];
    const of = span?.[1][at];
    const on = day?.[1][at];
    if (!tokens?.ok) return { concept: 'tokensUsed', code: whyNot(tokens) };
    if (tokens.value < 0) return { concept: 'tokensUsed', code: 'negative' };
    if (of?.ok) return { period: of.value, tokens: tokens.value };
    if (!span && on?.ok) return { period: { from: on.value, to: on.value }, tokens: tokens.value };
    return { concept: span?.[0] ?? day?.[0] ?? 'month', code: whyNot(of ?? on) };
  });
}
