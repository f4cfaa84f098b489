import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { readImport } from '@/core/store/imports/read-import';
import { saveImport } from '@/core/store/imports/save-import';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import type { Store } from '@/core/store/store';
import { day } from '@/core/units/brands';
import { dayOfIso, isoOfDay } from '@/core/units/day';
import { withStore } from './support/captures';

const today = dayOfIso('2026-11-01') ?? day(0);
const now = today * 86_400_000;
const HEAD = 'Team,Email,Autodesk ID,Product,Feature,Version,Day used,Tokens used';
const used = (on: string, tokens: string | number, email = 'ada@x.example', more = 'ADA1,Revit,Revit,2026') =>
  `North,${email},${more},2026-10-${on},${tokens}`;

/** Import files, each changed an hour after the one before. */
async function take(store: Store, ...files: (readonly string[])[]) {
  for (const [i, lines] of files.entries()) {
    const blob = new Blob([[HEAD, ...lines, ''].join('\n')]);
    const file = { name: 'u.csv', blob, changedAt: now - (9 - i) * 3_600_000 };
    await saveImport(store, await readImport([file], { today }), {}, now);
  }
}

/** What is known of each day: its tokens, and ~ where files don't tell all of it. */
async function days(store: Store): Promise<string> {
  const { daily } = await loadTeamFacts(store, 'one:North');
  return (daily?.days ?? [])
    .map(({ day: on, tokens, partial }) => `${isoOfDay(on).slice(8)}: ${partial ? '~' : ''}${tokens / 100}`)
    .join(', ');
}

const FILES: [string, string, ...(readonly string[])[]][] = [
  [
    'a refund leaves its day open, not the others',
    '05: 10, 06: ~10',
    [used('05', 10), used('06', 10), used('06', -10)],
  ],
  [
    'so does a number that reads in two ways',
    '05: 10, 06: ~10',
    [used('05', 10), used('06', 10), used('06', '1.234', 'b@x.example', 'B,Maya,Maya,2026')],
  ],
  [
    'and a row without its product',
    '05: ~10, 06: 10',
    [used('05', 10), used('05', 7, 'b@x.example', 'B,,,2026'), used('06', 10)],
  ],
  [
    'a row whose day nobody knows may be of any',
    '05: ~10, 06: ~10',
    [used('05', 10), used('06', 10), used('0?', 3)],
  ],
  [
    'a day to come is of none of them',
    '05: 10',
    [used('05', 10), 'North,ada@x.example,ADA1,Revit,Revit,2026,2026-12-24,10'],
  ],
  [
    'sums, notes and headers in between are no rows',
    '05: 10, 06: 10',
    [used('05', 10), HEAD, 'Total,,,,,,,10', used('06', 10), ',,,,,,,20', 'Exported on 2026-10-31'],
  ],
  ['the same row twice is one', '05: 10', [used('05', 10), used('05', 10), used('05', 10, 'Ada@X.example')]],
  [
    'a charge told in two ways by one file isn’t sure',
    '05: ~10, 06: 10',
    [used('05', 4), used('05', 10), used('06', 10)],
  ],
  [
    'nor is it where the address is written in two ways',
    '05: ~10',
    [used('05', 10), used('05', 4, 'ADA@x.example')],
  ],
  ['a day on a seat beside a day on Flex is no contradiction', '05: 10', [used('05', 10), used('05', '')]],
  [
    'a file that tells it whole puts it right',
    '05: 10, 06: 7',
    [used('05', 10), used('06', 10), used('06', -3)],
    [used('06', 7)],
  ],
  [
    'overlapping exports count once, the newer stands',
    '05: 10, 06: 8, 07: 9',
    [used('05', 10), used('06', 7)],
    [used('06', 8), used('07', 9)],
  ],
  [
    'in either order',
    '05: 10, 06: 8, 07: 9',
    [used('06', 8), used('07', 9)],
    [used('05', 10), used('06', 8)],
  ],
  [
    'versions and features of one day are charges of their own',
    '05: 24',
    [
      used('05', 7, undefined, 'ADA1,AutoCAD,AutoCAD,2025'),
      used('05', 7, undefined, 'ADA1,AutoCAD,AutoCAD,2026'),
      used('05', 10, undefined, 'ADA1,AutoCAD,Map 3D,2026'),
    ],
  ],
  [
    'parts of tokens add up to the hundredth',
    '05: 0.35',
    [used('05', 0.1), used('05', 0.25, 'b@x.example', 'B,Flow,Flow,1')],
  ],
];

for (const [what, expected, ...files] of FILES)
  test(what, () =>
    withStore(async (store) => {
      await take(store, ...files);
      expect(await days(store)).toBe(expected);
      // The same files again change nothing.
      await take(store, ...files);
      expect(await days(store)).toBe(expected);
    }),
  );

test('somebody whose address changed is one person by the ID, two of one name are two', () =>
  withStore(async (store) => {
    await take(store, [used('05', 10), used('06', 10, 'ada.lima@x.example')]);
    await take(store, [
      used('07', 7, 'kim@x.example', 'K1,Maya,Maya,1'),
      used('07', 7, 'kim@y.example', 'K2,Maya,Maya,1'),
    ]);
    expect(await days(store)).toBe('05: 10, 06: 10, 07: 14');
    expect((await store.db.people.toArray()).map(({ keys }) => keys.join(' ')).sort()).toEqual([
      'email:ada.lima@x.example email:ada@x.example id:ADA1',
      'email:kim@x.example id:K1',
      'email:kim@y.example id:K2',
    ]);
  }));

test('a Usage Report with a row that can’t be read tells not all of its period', () =>
  withStore(async (store) => {
    const report = (tokens: string) =>
      new Blob([
        `first_name,last_name,email,team_alias,offering_name,access_option,days_used,tokens_used\nAda,B,a@x.example,North,Revit,Flex,3,30\nBo,L,b@x.example,North,Revit,Flex,1,${tokens}\n`,
      ]);
    const period = { from: day(today - 31), to: day(today - 1) };
    for (const tokens of ['ten', '-10', '10']) {
      const file = { name: `${tokens}.csv`, blob: report(tokens), changedAt: now };
      const read = await readImport([file], { today });
      await saveImport(store, read, { periods: { [read.tables[0]?.preview.table ?? -1]: period } }, now);
      const { captures } = await loadTeamFacts(store, 'one:North');
      expect(captures.map(({ complete, tokens: sum }) => [complete, sum])).toEqual(
        tokens === '10' ? [[true, 4000]] : [[false, 3000]],
      );
    }
  }));

test('each charge of a Usage Report counts once: rows again, in two groups, in two versions, told in two ways', async () => {
  const HEADER = 'email,team_alias,group,offering_name,version,access_option,days_used,tokens_used';
  const row = (email: string, group: string, version: string, tokens: string, access = 'Flex') =>
    `${email},North,${group},Revit,${version},${access},3,${tokens}`;
  const lines = [
    row('a@x.example', 'A', '2026', '30'),
    row('A@x.example', 'A', '2026', '30'),
    row('a@x.example', 'B', '2026', '30'),
    row('a@x.example', 'A', '2025', '10'),
    row('a@x.example', 'A', '2026', '', 'Subscription'),
    row('b@x.example', 'A', '2026', '20'),
    row('b@x.example', 'A', '2026', '90'),
    row('', 'A', '2026', '5'),
    row('', 'A', '2026', '5'),
  ];
  const file = { name: 'r.csv', blob: new Blob([[HEADER, ...lines, ''].join('\n')]), changedAt: now };
  const { preview, tables } = await readImport([file], { today });
  expect(tables[0]?.records.flatMap((one) => (one.kind === 'usage-report' ? one.rows : []))).toHaveLength(5);
  expect(preview.tables).toMatchObject([
    {
      tokens: 5000,
      ignored: 2,
      rejected: [
        { line: 7, code: 'contradiction' },
        { line: 8, code: 'contradiction' },
      ],
    },
  ]);
});

test('two rows of one name and nothing else may be two people: their day isn’t sure', () =>
  withStore(async (store) => {
    const blob = new Blob([
      'Team,First name,Last name,Email,Product,Day used,Tokens used\n' +
        'North,Deleted,User,,Revit,2026-10-05,10\nNorth,Deleted,User,,Revit,2026-10-05,10\n' +
        'North,Deleted,User,,Revit,2026-10-06,10\n' +
        'North,Kim,Lee,kim@x.example,Revit,2026-10-07,10\nNorth,Kim,Lee,kim@y.example,Revit,2026-10-07,10\n',
    ]);
    const file = { name: 'u.csv', blob, changedAt: now };
    await saveImport(store, await readImport([file], { today }), {}, now);
    expect(await days(store)).toBe('05: ~10, 06: 10, 07: 20');
  }));
