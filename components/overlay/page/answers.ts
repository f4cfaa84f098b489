import type { RequestOf, ResponseOf } from '@/core/messages/map';
import type { Observation } from '@/core/model/capture';
import { groupsOf, packsOf } from './packs';

type Answer = Extract<ResponseOf<'overlay:rows'>, { ok: true }>['data'];
type Ask = (request: RequestOf<'overlay:rows'>) => Promise<ResponseOf<'overlay:rows'>>;

/** What the rows belong to; another one and every answer is asked for again. */
export type Scope = Omit<RequestOf<'overlay:rows'>, 'rows' | 'before'>;

/** Chips, cards, sums and the balance for the rows of one table, asked for in packs, each row once. */
export function createAnswers(ask: Ask, onChange: () => void) {
  let scope: Scope | null = null;
  let scopeKey = '';
  let answers = new Map<string, Answer['rows'][number]>();
  let asked = new Set<string>();
  let groupsAsked = new Set<string>();
  let begun = false;
  let waiting: (readonly Observation[])[] = [];
  let busy = false;
  let last: Answer | null = null;
  let sums: Answer['sums'] | null = null;
  let strip: Answer['strip'] | null = null;
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
    groupsAsked = new Set();
    begun = false;
    waiting = [];
    busy = false;
    sums = null;
    failed = null;
  };

  const forget = (): void => {
    answers = new Map();
    last = null;
    strip = null;
  };

  function take(pack: readonly Observation[], answer: Answer): void {
    for (const row of pack) answers.delete(keyOf(row));
    for (const given of answer.rows) {
      const row = pack[given.row];
      if (row) answers.set(keyOf(row), given);
    }
    last = answer;
    sums = answer.sums;
    // A sum of less than what was read would be believed.
    if (waiting.length === 0) strip = answer.strip;
  }

  /** One pack after the other, because each goes on with the sums of those before. */
  async function askOn(): Promise<void> {
    const mine = turn;
    const pack = waiting.shift();
    busy = scope !== null && pack !== undefined;
    if (!scope || !pack) return;
    const rows = pack.map((observation, row) => ({ row, observation }));
    const response = await ask({ ...scope, rows, before: sums });
    if (turn !== mine) return;
    if (response.ok) take(pack, response.data);
    else {
      failed = response.code;
      waiting = [];
    }
    void askOn();
    onChange();
  }

  function begin(groups: ReadonlyMap<string, readonly Observation[]>): void {
    for (const [key, rows] of groups) {
      groupsAsked.add(key);
      for (const row of rows) asked.add(keyOf(row));
    }
    begun = true;
    waiting.push(...packsOf(groups.values()));
    if (!busy) void askOn();
  }

  /** Whether what was asked about isn't what is there: a cell changed, or rows came to a group that was summed without them. */
  function isOver(rows: readonly Observation[], fresh: ReadonlyMap<string, unknown>): boolean {
    const here = new Set(rows.map(keyOf));
    return [...asked].some((key) => !here.has(key)) || [...fresh.keys()].some((key) => groupsAsked.has(key));
  }

  function want(next: Scope, rows: readonly Observation[]): void {
    const nextKey = JSON.stringify(next);
    if (nextKey !== scopeKey) {
      // The same table read further keeps its answers on screen until the new ones are there.
      if (scope && placeOf(scope) !== placeOf(next)) forget();
      scopeKey = nextKey;
      scope = next;
      startOver();
    }
    known = rows;
    const groups = groupsOf(rows);
    const fresh = new Map([...groups].filter(([, group]) => group.some((row) => !asked.has(keyOf(row)))));
    if (isOver(rows, fresh)) {
      startOver();
      begin(new Map([...fresh, ...groups])); // what is new is what is looked at
    } else if (fresh.size > 0 || !begun) begin(fresh);
  }

  return {
    want,
    /** Prices or rates may be others now: ask for everything again. */
    refresh(): void {
      if (!scope) return;
      startOver();
      begin(groupsOf(known));
    },
    clear(): void {
      startOver();
      forget();
      scope = null;
      scopeKey = '';
      known = [];
    },
    keyOf,
    of: (row: Observation): Answer['rows'][number] | undefined => answers.get(keyOf(row)),
    /** What all rows come to; null before all of them were answered for. */
    strip: (): Answer['strip'] | null => strip,
    balance: (): Answer['balance'] => last?.balance ?? null,
    overlays: (): boolean | null => last?.overlays ?? null,
    /** Whether the admin wants the strip; null: not asked yet. */
    bar: (): boolean | null => last?.bar ?? null,
    failed: (): string | null => failed,
  };
}

const placeOf = ({ page, team, period }: Scope): string => JSON.stringify([page, team, period]);
