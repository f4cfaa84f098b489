import { describe, expect, test } from 'vitest';
import { joinRows } from '@/core/ledger/daily/join-rows';
import { placeRows } from '@/core/ledger/daily/place-rows';
import { pruneRows } from '@/core/ledger/daily/prune-rows';
import { file, rowsOf, tokensOf } from './plain-rows';

describe('rows of files put together', () => {
  test('know people and files both have once; a copy of a file isn’t newer', () => {
    const a = rowsOf(
      [
        { person: 1, tokens: 1 },
        { person: 2, tokens: 2 },
      ],
      [file('x', 5)],
    );
    const b = rowsOf(
      [
        { person: 2, tokens: 3, source: 1 },
        { person: 7, tokens: 4 },
      ],
      [file('x', 3), file('y', 9)],
    );
    const joined = joinRows(a, b);
    expect(joined.people).toEqual([1, 2, 7]);
    expect(joined.sources).toEqual([file('x', 3), file('y', 9)]);
    expect([...joined.person]).toEqual([0, 1, 1, 2]);
    expect([...joined.source]).toEqual([0, 0, 1, 0]);
    expect(tokensOf(joined)).toEqual([1, 2, 3, 4]);
    expect(joinRows(b, a).sources).toEqual([file('x', 3), file('y', 9)]);
  });

  test('lose the people and files no row names any more', () => {
    const rows = {
      ...rowsOf([{ source: 2 }], [file('x', 1), file('y', 1), file('z', 1)]),
      people: [4, 1, 9],
    };
    rows.person[0] = 1;
    const kept = pruneRows(rows);
    expect([kept.people, [...kept.person], kept.sources.map(({ id }) => id), [...kept.source]]).toEqual([
      [1],
      [0],
      ['z'],
      [0],
    ]);
    const all = rowsOf([{ person: 1 }, { person: 2 }]);
    expect(pruneRows(all)).toEqual(all);
  });

  test('take the store’s places; rows that name nobody are numbered, dearest first, by what is alike of them', () => {
    const rows = rowsOf([
      { tokens: 3, product: 0, feature: 1, version: 2 },
      { tokens: 9, product: 0 },
      { tokens: 5, product: 0 },
      { tokens: 5, product: 1, person: 2 },
    ]);
    rows.person.set([0, 0, 0, 1]);
    const placed = placeRows(rows, file('f', 1), {
      people: [0, 44],
      products: [7, 8],
      features: [5],
      versions: [1, 6],
    });
    expect([...placed.product]).toEqual([7, 7, 7, 8]);
    expect([...placed.feature]).toEqual([5, 0, 0, 0]);
    expect([...placed.version]).toEqual([6, 0, 0, 0]);
    expect([...placed.person].map((at) => placed.people[at])).toEqual([-1, -1, -2, 44]);
    expect(placed.sources).toEqual([file('f', 1)]);
  });
});
