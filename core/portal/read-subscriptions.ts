import type { Observation, Rejection } from '@/core/model/capture';
import type { RowTexts, TableTexts } from '@/core/model/sketch';
import type { SubscriptionTerms } from '@/core/model/subscription';
import type { Day } from '@/core/units/brands';
import type { Parsed } from '@/core/units/parsed';
import type { Values } from './read-columns';
import type { RowsReading } from './read-rows';
import type { Concept } from './vocabulary';

type Draft = { -readonly [K in keyof SubscriptionTerms]?: SubscriptionTerms[K] };
type Code = Rejection['code'];

const TEXTS = [
  ['contractNumber', 'contract'],
  ['subscriptionId', 'subscriptionId'],
  ['term', 'term'],
] as const satisfies readonly (readonly [Concept, keyof SubscriptionTerms])[];
const DAYS = [
  ['startDate', 'start'],
  ['expiresOn', 'end'],
  ['endDate', 'end'],
  ['renewalDate', 'autorenew'],
] as const satisfies readonly (readonly [Concept, keyof SubscriptionTerms])[];
/** A unit of the price list is a whole seat: "Quantity" is written in hundredths, as tokens are. */
const WHOLE = 100;

class Refusal {
  constructor(
    readonly concept: Concept,
    readonly code: Code,
  ) {}
}

interface Taken {
  readonly row: RowTexts;
  readonly observation: Observation;
}

/**
 * The rows of Subscriptions and contracts. A row that can't be told from another one, or says a day or a number that
 * can't be read, is refused. A contract's own row over those of its subscriptions adds nothing to them but its number.
 * @param today the day whose state the rows are
 */
export function readSubscriptions(
  table: TableTexts,
  concepts: readonly (Concept | null)[],
  rows: readonly RowTexts[],
  values: Values,
  today: Day,
): RowsReading {
  const rejections: Rejection[] = [];
  const taken: Taken[] = [];
  const contracts = new Map<number, string>();
  const opened = new Set(rows.flatMap(({ role, parent }) => (role === 'part' ? [parent] : [])));
  let ignored = table.rows.length - rows.length;
  let pending = false;
  const reject = (row: RowTexts, concept: Concept | null, code: Code) => {
    const column = concept === null ? undefined : table.headers[concepts.indexOf(concept)];
    rejections.push({ row: Math.max(0, row.index), column: column?.slice(0, 500) ?? null, code });
  };
  for (const [at, row] of rows.entries()) {
    const product = textAt(values, 'product', at);
    const own = textAt(values, 'contractNumber', at);
    if (row.role === 'group' && own !== undefined) contracts.set(row.index, own);
    const isHead = row.role === 'group' && (product === undefined || opened.has(row.index));
    if (row.role === 'total' || row.role === 'skeleton' || isHead) {
      ignored++;
      continue;
    }
    if (concepts.some((concept, i) => concept !== null && (row.cells[i] ?? null) === null)) {
      reject(row, null, 'missing-cell');
      continue;
    }
    const terms = termsOf(values, at);
    if (terms instanceof Refusal || product === undefined) {
      if (product === undefined) reject(row, 'product', 'no-product');
      else if (terms instanceof Refusal) {
        pending ||= terms.code === 'placeholder';
        reject(row, terms.concept, terms.code);
      }
      continue;
    }
    const above = row.role === 'part' ? contracts.get(row.parent ?? Number.NaN) : undefined;
    const contract = terms.contract ?? above;
    const team = textAt(values, 'team', at);
    taken.push({
      row,
      observation: {
        product,
        ...(team === undefined ? {} : { team }),
        period: { from: today, to: today },
        subscription: { ...terms, ...(contract === undefined ? {} : { contract }) },
      },
    });
  }
  const kept = apart(taken, reject);
  return {
    observations: kept.map(({ observation }) => observation),
    shown: new Map(kept.map(({ row, observation }) => [row.index, observation])),
    rejections,
    rowsRead: table.rows.length - ignored,
    rowsIgnored: ignored,
    pending,
    sound: rejections.every(({ code }) => code === 'duplicate-row'),
  };
}

const textAt = ({ texts }: Values, concept: Concept, at: number): string | undefined => {
  const value = texts.get(concept)?.[at];
  return value?.ok ? value.value : undefined;
};

/** A blank is absent, and so is a dash: no contract, no renewal. */
const whyNot = (value: Parsed<unknown> | undefined): Code | null => {
  if (!value || value.ok || value.code === 'empty' || value.code === 'placeholder') return null;
  return value.code === 'ambiguous-date' ? 'unparsable' : value.code;
};

function termsOf(values: Values, at: number): SubscriptionTerms | Refusal {
  const draft: Draft = {};
  for (const [concept, field] of TEXTS) {
    const text = textAt(values, concept, at);
    if (text !== undefined) draft[field] = text;
  }
  for (const [concept, field] of DAYS) {
    const value = values.days.get(concept)?.[at];
    const why = whyNot(value);
    // That it doesn't renew may stand where the day would.
    if (why && concept !== 'renewalDate') return new Refusal(concept, why);
    if (value?.ok) draft[field] = value.value;
  }
  if (draft.start !== undefined && draft.end !== undefined && draft.start > draft.end)
    return new Refusal('endDate', 'conflict');
  const renews = textAt(values, 'autoRenew', at);
  if (renews !== undefined) draft.renews = renews === 'on';
  const counted = values.numbers.get('seatQuantity')?.[at];
  const seats = counted ?? values.tokens.get('quantity')?.[at];
  const concept = counted ? 'seatQuantity' : 'quantity';
  const why = whyNot(seats);
  if (why) return new Refusal(concept, why);
  if (seats?.ok) {
    const count = counted ? seats.value : seats.value / WHOLE;
    if (count < 0) return new Refusal(concept, 'negative');
    if (!Number.isSafeInteger(count)) return new Refusal(concept, 'unparsable');
    draft.seats = count;
  }
  return draft;
}

/** What tells a subscription from others. */
const keyOf = ({ product, team, subscription }: Observation): string => {
  const { subscriptionId, contract, start, end } = subscription ?? {};
  return JSON.stringify(subscriptionId ? [team, subscriptionId] : [team, contract, product, start, end]);
};

/** The same row twice counts once; two that differ and that nothing tells apart are not kept. */
function apart(
  taken: readonly Taken[],
  reject: (row: RowTexts, concept: Concept | null, code: Code) => void,
): Taken[] {
  return [...Map.groupBy(taken, ({ observation }) => keyOf(observation)).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const text = JSON.stringify(first.observation);
    if (same.every(({ observation }) => JSON.stringify(observation) === text)) {
      for (const { row } of same.slice(1)) reject(row, null, 'duplicate-row');
      return [first];
    }
    for (const { row } of same) reject(row, null, 'conflict');
    return [];
  });
}
