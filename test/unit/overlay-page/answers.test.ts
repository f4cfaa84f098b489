import { expect, it } from 'vitest';
import { createAnswers } from '@/components/overlay/page/answers';
import type { RequestOf, ResponseOf } from '@/core/messages/map';
import type { Observation } from '@/core/model/capture';
import { countedRows } from '@/core/model/counted-rows';
import { centitokens, day, minor } from '@/core/units/brands';

const period = { from: day(20_000), to: day(20_029) };
const row = (product: string, tokens: number, more: Partial<Observation> = {}): Observation => ({
  period,
  product,
  tokens: centitokens(tokens),
  ...more,
});
const scope = { page: 'by-product', team: { kind: 'one', name: 'North' }, period, complete: false } as const;

/** A worker that says what the rows asked about cost in all; its answers wait for `settle`. */
function worker() {
  const asked: RequestOf<'overlay:rows'>[] = [];
  const ask = async (request: RequestOf<'overlay:rows'>): Promise<ResponseOf<'overlay:rows'>> => {
    asked.push(request);
    const counted = countedRows(request.rows.map(({ observation }) => observation));
    const sum = counted.reduce((all, { tokens = 0 }) => all + tokens, request.before?.total?.minor ?? 0);
    const total = { minor: minor(sum), currency: 'USD' };
    return {
      ok: true,
      data: {
        rows: request.rows.map(({ row: at, observation }) => ({
          row: at,
          chip: { kind: 'plain', cost: `${observation.tokens}`, word: '', mark: '', name: '' },
          card: { title: '', lines: [], reasons: [], missing: [] },
        })),
        sums: { total, unpriced: false, advised: 0, judged: true },
        strip: { total: `${sum}`, advice: null, look: false },
        balance: null,
        overlays: true,
        bar: true,
      },
    };
  };
  const answers = createAnswers(ask, () => {});
  const settle = async () => {
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  };
  return { answers, asked, settle };
}

it('adds rows that come as the table is read further', async () => {
  const { answers, asked, settle } = worker();
  const [a, b] = [row('Revit', 100), row('Maya', 200)];
  answers.want(scope, [a]);
  await settle();
  answers.want(scope, [a, b]);
  await settle();
  expect(answers.strip()?.total).toBe('300');
  expect(asked.map(({ rows }) => rows.length)).toEqual([1, 1]);
});

it('counts a row whose cell changed once, as it is now', async () => {
  const { answers, settle } = worker();
  answers.want(scope, [row('Revit', 100), row('Maya', 200)]);
  await settle();
  answers.want(scope, [row('Revit', 150), row('Maya', 200)]);
  await settle();
  expect(answers.strip()?.total).toBe('350');
});

it('counts no row that is gone', async () => {
  const { answers, settle } = worker();
  answers.want(scope, [row('Revit', 100), row('Maya', 200)]);
  answers.want(scope, [row('Maya', 200)]);
  await settle();
  expect(answers.strip()?.total).toBe('200');
});

it('adds no parts to a group that was asked about before', async () => {
  const { answers, settle } = worker();
  const group = row('AutoCAD', 300, { isGroup: true });
  const parts = [row('Map 3D', 100, { parent: 'AutoCAD' }), row('Plant 3D', 200, { parent: 'AutoCAD' })];
  answers.want(scope, [group, row('Maya', 50)]);
  await settle();
  answers.want(scope, [group, ...parts, row('Maya', 50)]);
  await settle();
  expect(answers.strip()?.total).toBe('350');
});

it('asks about what is new first when it starts over', async () => {
  const { answers, asked, settle } = worker();
  const many = Array.from({ length: 500 }, (_, at) => row(`P${at}`, 100));
  answers.want(scope, many);
  await settle();
  asked.length = 0;
  answers.want(scope, [...many.slice(0, 499), row('P499', 900)]);
  await settle();
  expect(asked[0]?.rows[0]?.observation.tokens).toBe(900);
  expect(answers.strip()?.total).toBe(String(499 * 100 + 900));
});

it('asks once about a page without rows', async () => {
  const { answers, asked, settle } = worker();
  answers.want(scope, []);
  answers.want(scope, []);
  await settle();
  expect(asked).toHaveLength(1);
});
