import type { Observation, PageKind, PersonRef, Rejection } from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import type { Parsed } from '@/core/units/parsed';
import type { Values } from './read-columns';
import { personOf } from './read-person';
import type { Concept } from './vocabulary';

/** What is known of the table a row is in. */
export interface RowContext {
  readonly page: PageKind;
  readonly period: Period | null;
  /** Stands in for a period the page doesn't print, in what is only shown. */
  readonly shownPeriod: Period;
}

type Code = Rejection['code'];
type Draft = { -readonly [K in keyof Observation]?: Observation[K] };

/** A row as read: what it says, or which column kept it from being read and why. */
export type RowReading =
  | {
      readonly ok: true;
      readonly observation: Observation;
      readonly person: PersonRef | null;
      /** A cell says nothing yet: it may fill in, and if it never does it is blank. */
      readonly pending: boolean;
    }
  | { readonly ok: false; readonly concept: Concept | null; readonly code: Code };

const COUNTS = [
  ['daysUsed', 'daysUsed'],
  ['uses', 'uses'],
  ['totalUsers', 'users'],
  ['productsUsed', 'products'],
  ['daysInactive', 'daysInactive'],
] as const satisfies readonly (readonly [Concept, keyof Observation])[];
const DAYS = [
  ['lastAccessed', 'lastAccessed'],
  ['assignedDate', 'assignedOn'],
  ['unassignedDate', 'unassignedOn'],
] as const satisfies readonly (readonly [Concept, keyof Observation])[];
const TEXTS = ['product', 'feature', 'version', 'team', 'group'] as const satisfies readonly (Concept &
  keyof Observation)[];
const OWN_PERIODS = ['week', 'month'] as const satisfies readonly Concept[];

const PEOPLE_PAGES: readonly PageKind[] = ['by-user', 'usage-report', 'seat-usage'];
const PRODUCT_PAGES: readonly PageKind[] = ['by-product', 'person', 'usage-report', 'seat-usage'];

class Refusal {
  constructor(
    readonly concept: Concept | null,
    readonly code: Code,
  ) {}
}

const refused = (value: Parsed<unknown>): Code | null => {
  if (value.ok || value.code === 'empty') return null;
  return value.code === 'ambiguous-date' ? 'unparsable' : value.code;
};

/**
 * Read one row. Blank is absent, never 0; what doesn't parse refuses the row.
 * @param at the row's place in `values`
 * @param group the group row this row is a part of, as read
 */
export function readRow(
  values: Values,
  at: number,
  context: RowContext,
  group: Observation | null,
): RowReading {
  const draft: Draft = {};
  const refusal =
    readTexts(values, at, draft) ??
    readMeasures(values, at, draft) ??
    readDays(values, at, draft) ??
    readPeriod(values, at, draft, context);
  if (refusal) return { ok: false, concept: refusal.concept, code: refusal.code };
  const text = (concept: Concept) => {
    const value = values.texts.get(concept)?.[at];
    return value?.ok ? value.value : undefined;
  };
  const person =
    personOf({
      user: text('user'),
      firstName: text('firstName'),
      lastName: text('lastName'),
      email: text('email'),
      autodeskId: text('autodeskId'),
    }) ??
    group?.person ??
    null;
  if (person && context.page !== 'person') draft.person = person;
  if (PRODUCT_PAGES.includes(context.page) && draft.product === undefined)
    return { ok: false, concept: 'product', code: 'no-product' };
  const observation = { ...draft, period: draft.period ?? context.period ?? context.shownPeriod };
  return { ok: true, observation, person, pending: isPending(values, at) };
}

/** Whether a cell beside the tokens is still a placeholder; a subscription's dash for tokens is none. */
const isPending = ({ texts, numbers, days }: Values, at: number): boolean =>
  [texts, numbers, days].some((columns) =>
    [...columns.values()].some((column) => {
      const value = column[at];
      return value && !value.ok && value.code === 'placeholder';
    }),
  );

/** Whether rows of such a page must say who they are about. */
export const needsPerson = (page: PageKind): boolean => PEOPLE_PAGES.includes(page);

function readTexts(values: Values, at: number, draft: Draft): Refusal | null {
  for (const concept of TEXTS) {
    const value = values.texts.get(concept)?.[at];
    if (value?.ok) draft[concept] = value.value;
  }
  const access = values.texts.get('accessOption')?.[at];
  if (access?.ok && (access.value === 'subscription' || access.value === 'flex')) draft.access = access.value;
  const seat = values.texts.get('seatAssignment')?.[at];
  if (seat?.ok && (seat.value === 'assigned' || seat.value === 'unassigned')) draft.seat = seat.value;
  const activity = values.texts.get('userActivity')?.[at];
  if (activity?.ok) draft.active = activity.value === 'active';
  const choices = [
    ['accessOption', access],
    ['seatAssignment', seat],
    ['userActivity', activity],
  ] as const;
  for (const [concept, value] of choices)
    if (value && !value.ok && value.code === 'unparsable') return new Refusal(concept, 'unparsable');
  return null;
}

function readMeasures(values: Values, at: number, draft: Draft): Refusal | null {
  const tokens = values.tokens.get('tokensUsed')?.[at];
  if (tokens?.ok) {
    if (tokens.value < 0) return new Refusal('tokensUsed', 'negative');
    draft.tokens = tokens.value;
  }
  // A subscription charges no tokens: a dash there is a blank.
  const code = tokens ? refused(tokens) : null;
  if (code && !(code === 'placeholder' && draft.access === 'subscription'))
    return new Refusal('tokensUsed', code);
  for (const [concept, field] of COUNTS) {
    const value = values.numbers.get(concept)?.[at];
    if (!value) continue;
    const why = refused(value);
    if (why) return new Refusal(concept, why);
    if (value.ok && value.value < 0) return new Refusal(concept, 'negative');
    if (value.ok) draft[field] = value.value;
  }
  const average = values.numbers.get('averagePerMonth')?.[at];
  const why = average ? refused(average) : null;
  if (why && why !== 'placeholder') return new Refusal('averagePerMonth', why);
  if (average?.ok) draft.averagePerMonth = average.value;
  return null;
}

function readDays(values: Values, at: number, draft: Draft): Refusal | null {
  for (const [concept, field] of DAYS) {
    const value = values.days.get(concept)?.[at];
    // A date that reads in two ways is left out; it is beside the point of the row.
    if (value && !value.ok && value.code === 'unparsable') return new Refusal(concept, 'unparsable');
    if (value?.ok) draft[field] = value.value;
  }
  return null;
}

function readPeriod(values: Values, at: number, draft: Draft, { period }: RowContext): Refusal | null {
  const day = values.days.get('dayUsed')?.[at] ?? values.days.get('day')?.[at];
  if (day && !day.ok) return new Refusal('dayUsed', refused(day) ?? 'no-period');
  if (day?.ok) draft.period = { from: day.value, to: day.value };
  for (const concept of OWN_PERIODS) {
    const own = values.periods.get(concept)?.[at];
    if (own && !own.ok) return new Refusal(concept, refused(own) ?? 'no-period');
    if (own?.ok) draft.period = own.value;
  }
  if (draft.period === undefined && period) draft.period = period;
  return null;
}
