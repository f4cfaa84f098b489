import type { RequestOf, ResponseOf, RowVerdict, Runway } from '@/core/messages/map';
import type { Observation, PersonRef } from '@/core/model/capture';
import { type Money, minor } from '@/core/units/brands';

/** What the rows belong to; another one and every answer is asked for again. */
export type Scope = Omit<RequestOf<'overlay:rows'>, 'rows'>;

type Ask = (request: RequestOf<'overlay:rows'>) => Promise<ResponseOf<'overlay:rows'>>;

/** Rows a message carries: the first is small, so that what is on screen comes soon. */
const FIRST_PACK = 80;
const PACK = 400;

/** Money, verdicts and the balance for the rows of one table, asked for in packs, each row once. */
export function createAnswers(ask: Ask, onChange: () => void) {
  let scope: Scope | null = null;
  let scopeKey = '';
  let answers = new Map<string, RowVerdict>();
  let asked = new Set<string>();
  let totals: (Money | null)[] = [];
  let wrongPlan = 0;
  let runway: Runway | null = null;
  let overlays: boolean | null = null;
  let failed: string | null = null;
  let turn = 0;
  let known: readonly Observation[] = [];
  const keys = new WeakMap<Observation, string>();

  const keyOf = (of: Observation): string => {
    const before = keys.get(of);
    if (before !== undefined) return before;
    const key = JSON.stringify(of);
    keys.set(of, key);
    return key;
  };

  const startOver = (): void => {
    turn += 1;
    asked = new Set();
    totals = [];
    wrongPlan = 0;
    failed = null;
  };

  async function askFor(rows: readonly Observation[], mine: number): Promise<void> {
    for (const pack of packsOf(rows)) {
      if (!scope || turn !== mine) return;
      const response = await ask({ ...scope, rows: pack.map((observation, row) => ({ row, observation })) });
      if (turn !== mine) return;
      if (!response.ok) {
        failed = response.code;
        return onChange();
      }
      for (const verdict of response.data.rows) {
        const row = pack[verdict.row];
        if (row) answers.set(keyOf(row), verdict);
      }
      if (pack.some((row) => row.tokens !== undefined)) totals.push(response.data.total);
      wrongPlan += response.data.wrongPlan;
      runway = response.data.runway;
      overlays = response.data.overlays;
      onChange();
    }
  }

  function begin(rows: readonly Observation[]): void {
    asked.add('');
    for (const row of rows) asked.add(keyOf(row));
    void askFor(rows, turn);
  }

  function want(next: Scope, rows: readonly Observation[]): void {
    const nextKey = JSON.stringify(next);
    if (nextKey !== scopeKey) {
      // The same table read further keeps its answers on screen until the new ones are there.
      if (scope && placeOf(scope) !== placeOf(next)) answers = new Map();
      scopeKey = nextKey;
      scope = next;
      startOver();
    }
    known = rows;
    const fresh = rows.filter((row) => !asked.has(keyOf(row)));
    if (fresh.length > 0 || asked.size === 0) begin(fresh);
  }

  return {
    want,
    /** Prices or rates may be others now: ask for everything again. */
    refresh(): void {
      if (!scope) return;
      startOver();
      begin(known);
    },
    clear(): void {
      startOver();
      scope = null;
      scopeKey = '';
      answers = new Map();
      runway = null;
      known = [];
    },
    keyOf,
    of: (row: Observation): RowVerdict | undefined => answers.get(keyOf(row)),
    total: (): Money | null => sum(totals),
    /** People on the dearer plan; null: none seen, but not everybody could be judged. */
    wrongPlan: (): number | null => {
      const judged = known.every((row) => answers.get(keyOf(row))?.verdict);
      return wrongPlan > 0 || (judged && known.length > 0) ? wrongPlan : null;
    },
    runway: (): Runway | null => runway,
    overlays: (): boolean | null => overlays,
    failed: (): string | null => failed,
  };
}

const placeOf = ({ page, team, period }: Scope): string => JSON.stringify([page, team, period]);

/** Null when a part is unknown or in another currency: a sum of less than all is no total. */
function sum(parts: readonly (Money | null)[]): Money | null {
  const currency = parts[0]?.currency;
  if (!currency || parts.some((part) => part?.currency !== currency)) return null;
  return { minor: minor(parts.reduce((total, part) => total + (part?.minor ?? 0), 0)), currency };
}

const nameOf = (person: PersonRef): string => JSON.stringify(person);

/** Rows in packs; the rows of one person stay together, because a plan is for all a person uses. */
function* packsOf(rows: readonly Observation[]): Generator<readonly Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const [index, row] of rows.entries()) {
    const key = row.person
      ? nameOf(row.person)
      : row.product
        ? `product ${row.parent ?? row.product}`
        : `${index}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  let pack: Observation[] = [];
  let size = FIRST_PACK;
  for (const group of groups.values()) {
    pack.push(...group);
    if (pack.length < size) continue;
    yield pack;
    pack = [];
    size = PACK;
  }
  // A page without rows still has a balance.
  if (pack.length > 0 || rows.length === 0) yield pack;
}
