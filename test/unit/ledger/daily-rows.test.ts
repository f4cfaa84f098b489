import { describe, expect, test } from 'vitest';
import { type DayRows, FLAG, type Source } from '@/core/ledger/daily/day-rows';
import { HIDDEN } from '@/core/ledger/daily/hide-doubles';
import { summarise } from '@/core/ledger/daily/month-summary';
import { settleRows } from '@/core/ledger/daily/settle-rows';
import { sortPlaces } from '@/core/ledger/daily/sort-places';
import { file, ONE, type Row, rowsOf, tokensOf } from './plain-rows';

const same = (id: number) => id;

describe('rows put in order', () => {
  test('are sorted by the first column, then the next, and stay in turn where all are alike', () => {
    const columns = [
      [2, 1, 2, 1, 2],
      [0, 9, 0, 3, 5],
    ].map((column) => Uint32Array.from(column));
    expect([...sortPlaces(5, columns)]).toEqual([3, 1, 0, 2, 4]);
    expect([...sortPlaces(3, [Uint32Array.from([1, 1, 2])])]).toEqual([0, 1, 2]);
    expect([...sortPlaces(0, [])]).toEqual([]);
  });

  test('stand by day, product, person, feature and version', () => {
    const rows = settleRows(
      rowsOf([
        { day: 2, tokens: 1 },
        { product: 2, tokens: 2 },
        { person: 9, tokens: 3 },
        { version: 1, tokens: 4 },
        { feature: 1, tokens: 5 },
        { tokens: 6 },
      ]),
    );
    expect(tokensOf(rows)).toEqual([6, 4, 5, 3, 2, 1]);
  });
});

describe('of two rows that contradict each other', () => {
  /** Tokens of the row that stands, then of what was said before it. */
  const settled = (sources: readonly Source[], ...list: Row[]) => {
    const one = tokensOf(settleRows(rowsOf(list, sources)));
    expect(tokensOf(settleRows(rowsOf(list.toReversed(), sources)))).toEqual(one);
    return one;
  };
  const two = (more: Partial<Source> = {}, other: Partial<Source> = {}) => [
    file('a', 5, more),
    file('b', 5, other),
  ];
  const both = [{ tokens: 3 }, { tokens: 7, source: 1 }];

  test('the newer export’s stands, the other is kept behind it', () => {
    expect(settled([file('a', 5), file('b', 9)], ...both)).toEqual([7, 3]);
    expect(settled([file('a', 9), file('b', 5)], ...both)).toEqual([3, 7]);
    expect(settled([file('a', 5), file('b', 9)], { tokens: 7 }, { tokens: 7, source: 1 })).toEqual([7]);
    expect(settled([file('a', 1), file('b', 2), file('c', 3)], ...both, { tokens: 9, source: 2 })).toEqual([
      9, 7,
    ]);
  });

  test('of one moment the one with a figure, then with more tokens', () => {
    expect(settled(two(), { flags: FLAG.blank }, { tokens: 0, source: 1 })).toHaveLength(2);
    const rows = settleRows(rowsOf([{ flags: FLAG.blank }, { source: 1 }], two()));
    expect([...rows.flags]).toEqual([0, FLAG.blank]);
    expect(settled(two(), ...both)).toEqual([7, 3]);
  });

  test('then what says the access, names people, tells more, or comes first by its digest', () => {
    const source = (sources: readonly Source[], flags = 0) => {
      const list = [{ tokens: 3 }, { tokens: 3, source: 1, flags }];
      const [forth, back] = [list, list.toReversed()].map((some) => settleRows(rowsOf(some, sources)));
      expect(forth?.length).toBe(1);
      expect(back?.source[0]).toBe(forth?.source[0]);
      return sources[forth?.source[0] ?? 0]?.id;
    };
    expect(source(two(), FLAG.flex)).toBe('b');
    expect(source(two())).toBe('a');
    expect(source([file('b', 5), file('a', 5)])).toBe('a');
    expect(source(two({ naming: 'hashed' }))).toBe('b');
    expect(source(two({ naming: 'nobody' }, { naming: 'hashed' }))).toBe('b');
    expect(source(two({ detail: 1 }, { detail: 2 }))).toBe('b');
    expect(source(two({ detail: 2 }, { detail: 1 }))).toBe('a');
  });

  test('a file that contradicts itself says nothing before; use of seats stands beside charges', () => {
    expect(settled(ONE, { tokens: 3 }, { tokens: 7 })).toEqual([7]);
    expect(settled(two(), { tokens: 3 }, { tokens: 7 }, { tokens: 5, source: 1 })).toEqual([7, 5]);
    expect(settled(ONE, { tokens: 3 }, { flags: FLAG.seat })).toEqual([3, 0]);
  });
});

describe('what counts of a month', () => {
  const counted = (rows: DayRows, canonical = same) => {
    const { summary, hidden } = summarise(rows, canonical);
    return { hidden: [...hidden], tokens: summary.tokensByDay[1], rows: summary.rowsByDay[1], summary };
  };

  test('is each charge once: a restated one, or one of somebody merged, isn’t counted', () => {
    const restated = settleRows(
      rowsOf([{ tokens: 3 }, { tokens: 7, source: 1 }], [file('a', 1), file('b', 2)]),
    );
    expect(counted(restated)).toMatchObject({ hidden: [0, HIDDEN.restated], tokens: 7, rows: 1 });
    const two = settleRows(rowsOf([{ tokens: 7 }, { tokens: 7, person: 2 }]));
    expect(counted(two)).toMatchObject({ hidden: [0, 0], tokens: 14, rows: 2 });
    const merged = counted(two, () => 1);
    expect(merged.hidden.filter(Boolean)).toEqual([HIDDEN.merged]);
    expect(merged).toMatchObject({ tokens: 7, rows: 1 });
    expect(merged.summary).toMatchObject({ rows: 2, hidden: 1 });
  });

  test('isn’t told by version and without: the newer file’s way counts, of one moment the finer', () => {
    const parts = (coarse: number, fine: number) =>
      counted(
        settleRows(
          rowsOf(
            [{ tokens: 10 }, { tokens: 4, version: 1, source: 1 }, { tokens: 6, version: 2, source: 1 }],
            [file('a', coarse), file('b', fine, { detail: 2 })],
          ),
        ),
      );
    expect(parts(1, 2).hidden).toEqual([HIDDEN.detail, 0, 0]);
    expect(parts(2, 1).hidden).toEqual([0, HIDDEN.detail, HIDDEN.detail]);
    expect(parts(1, 1).hidden).toEqual([HIDDEN.detail, 0, 0]);
    expect(parts(2, 1).tokens).toBe(10);
  });

  test('names people in one way only: the one that tells most of them, then the newest, then the plainest', () => {
    const named = (
      naming: Source['naming'],
      readAt: number,
      people: number[],
      other: number,
      otherPeople: number[],
    ) =>
      counted(
        settleRows(
          rowsOf(
            [
              ...people.map((person) => ({ person, tokens: 5 })),
              ...otherPeople.map((person) => ({ person, tokens: 5, source: 1 })),
            ],
            [file('a', readAt, { naming }), file('b', other)],
          ),
        ),
      );
    const [more, fewer, alike] = [
      named('hashed', 1, [1, 2], 2, [3]),
      named('hashed', 1, [1], 2, [3]),
      named('hashed', 1, [1], 1, [3]),
    ];
    expect(more?.hidden).toEqual([0, 0, HIDDEN.naming]);
    expect(fewer?.hidden).toEqual([HIDDEN.naming, 0]);
    expect(alike?.hidden).toEqual([HIDDEN.naming, 0]);
    expect(named('hashed', 2, [1], 1, [3]).hidden).toEqual([0, HIDDEN.naming]);
    expect(named('nobody', 1, [-1], 1, [3]).hidden).toEqual([HIDDEN.naming, 0]);
    expect(named('named', 1, [1], 1, [3]).hidden).toEqual([0, 0]);
    expect(more?.summary.doubtfulByDay[1]).toBe(1);
    expect(alike?.tokens).toBe(5);
  });

  test('is use of days and products apart, and no use of seats', () => {
    const { summary } = counted(
      settleRows(
        rowsOf([
          { tokens: 5 },
          { day: 31, tokens: 6 },
          { product: 2, tokens: 0 },
          { person: 2, tokens: 7 },
          { person: 2, flags: FLAG.seat, day: 2 },
          { person: -1, tokens: 9 },
          { person: -2, tokens: 1 },
        ]),
      ),
    );
    expect([summary.tokensByDay[1], summary.tokensByDay[31], summary.rowsByDay[2]]).toEqual([22, 6, 0]);
    const { pairs, charges } = summary;
    const bits = (days: number[]) => days.reduce((all, on) => (all | (1 << (on - 1))) >>> 0, 0);
    expect(
      [...pairs.person].map((at, i) => [
        pairs.people[at],
        pairs.product[i],
        pairs.tokens[i],
        pairs.used[i],
        pairs.charged[i],
      ]),
    ).toEqual([
      [1, 1, 11, bits([1, 31]), bits([1, 31])],
      [1, 2, 0, bits([1]), 0],
      [2, 1, 7, bits([1]), bits([1])],
      [0, 1, 10, bits([1]), bits([1])],
    ]);
    expect(
      [...charges.tokens].map((tokens, i) => [charges.day[i], charges.product[i], tokens, charges.people[i]]),
    ).toEqual([
      [1, 1, 1, 1],
      [1, 1, 5, 1],
      [1, 1, 7, 1],
      [1, 1, 9, 1],
      [1, 2, 0, 1],
      [31, 1, 6, 1],
    ]);
  });

  test('is charged once a person and day, versions added up and blanks left out; alike ones are counted', () => {
    const { charges } = counted(
      settleRows(
        rowsOf([
          { tokens: 4, version: 1 },
          { tokens: 6, version: 2 },
          { person: 2, tokens: 10 },
          { person: 3, tokens: 7 },
          { person: 4, tokens: 10 },
          { person: 5, flags: FLAG.blank },
          { person: 6, tokens: 5 },
          { person: 6, flags: FLAG.blank, version: 3 },
        ]),
      ),
    ).summary;
    expect([...charges.tokens].map((tokens, i) => [tokens, charges.people[i]])).toEqual([
      [5, 1],
      [7, 1],
      [10, 3],
    ]);
  });
});
