import { passTime } from '../support/pass-time';
import { rowsShown } from './reading/drive';
import { expectComplete, expectOnlyTrue } from './reading/expect-true';
import { expect, open, test } from './reading/fixture';
import { TEAMS, truthAt, type Visit } from './reading/visits';
import { readings, remembered } from './remembered';

const byUser = (options: Record<string, string> = {}, more: Partial<Visit> = {}): Visit => ({
  page: 'by-user',
  options: { grid: 'native', ...options },
  ...more,
});

for (const trap of ['stale', 'stale-busy'])
  test(`rows of the team before are never remembered under the new one (${trap})`, async ({
    portal,
    inside,
  }) => {
    const first = byUser({ trap, select: 'native' });
    const second = byUser({ trap, select: 'native' }, { team: 1 });
    await open(portal, first);
    await expectComplete(inside, truthAt(first));
    const before = await remembered(inside);
    await portal
      .locator('select')
      .first()
      .selectOption(TEAMS[1] ?? '');
    const truths = [truthAt(first), truthAt(second)];
    await expect
      .poll(
        async () => {
          const now = await remembered(inside);
          expectOnlyTrue(now, truths);
          return now.filter(({ complete }) => complete).length;
        },
        { intervals: [100] },
      )
      .toBe(before.length + 1);
  });

test('rows of the time range before are never remembered under the new one', async ({ portal, inside }) => {
  const first = byUser({ trap: 'stale', select: 'native' });
  const second = byUser({ trap: 'stale', select: 'native' }, { period: 'past12Months' });
  await open(portal, first);
  await expectComplete(inside, truthAt(first));
  await portal.locator('select').nth(1).selectOption('past12Months');
  const truths = [truthAt(first), truthAt(second)];
  await expect
    .poll(
      async () => {
        const now = await remembered(inside);
        expectOnlyTrue(now, truths);
        return now.filter(({ complete }) => complete).length;
      },
      { intervals: [100] },
    )
    .toBe(2);
});

for (const [trap, code] of [
  ['unparsable', 'unparsable'],
  ['missing', 'missing-cell'],
  ['duplicate', 'duplicate-row'],
] as const)
  test(`a spoiled row is rejected with its reason and the rest is right (${trap})`, async ({
    portal,
    inside,
  }) => {
    const visit = byUser({ trap });
    await open(portal, visit);
    await expect
      .poll(async () =>
        (await readings(inside)).flatMap(({ health }) =>
          health.rejections.map((rejection) => rejection.code),
        ),
      )
      .toContain(code);
    expectOnlyTrue(await remembered(inside), [truthAt(visit)]);
  });

for (const page of ['invoices', 'odd'] as const)
  test(`a table that is no usage, or has unknown words, stores nothing (${page})`, async ({
    portal,
    inside,
  }) => {
    await open(portal, { page });
    await rowsShown(portal, 'native');
    await passTime(portal, 60_000); // long enough to have been read, if it were
    expect(await remembered(inside)).toEqual([]);
    // And the extension was awake all the time: the next page is read, and nothing else came in before it.
    const visit = byUser();
    const next = await portal.context().newPage();
    await open(next, visit);
    await expectComplete(inside, truthAt(visit));
    await next.close();
  });

test('hidden names: nobody is made up', async ({ portal, inside }) => {
  const visit = byUser({ names: 'hidden' });
  await open(portal, visit);
  await expect.poll(async () => (await readings(inside)).length).toBeGreaterThan(0);
  const found = await remembered(inside);
  expectOnlyTrue(found, [truthAt(visit)]);
  expect(found.flatMap(({ rows }) => rows.flatMap(({ keys }) => keys))).toEqual([]);
});

test('two people with one name and nothing else to tell them apart are not mixed up', async ({
  portal,
  inside,
}) => {
  const visit = byUser({ columns: 'user,daysUsed,tokensUsed' });
  await open(portal, visit);
  await expect.poll(async () => (await remembered(inside)).length).toBe(1);
  const [found] = await remembered(inside);
  expectOnlyTrue(found ? [found] : [], [truthAt(visit)]);
  const keys = found?.rows.flatMap((row) => row.keys) ?? [];
  expect(new Set(keys).size).toBe(keys.length);
});

test('any subset and order of columns', async ({ portal, inside }) => {
  const visit: Visit = {
    page: 'usage-report',
    options: { grid: 'native', columns: 'tokensUsed,product,email,accessOption,team,lastName,firstName' },
  };
  await open(portal, visit);
  await expectComplete(inside, truthAt(visit));
});

test('pages change without a load: each is read under its own name', async ({ portal, inside }) => {
  const visits = (['by-user', 'by-product', 'summary'] as const).map(
    (page): Visit => ({ page, options: { grid: 'native' } }),
  );
  const truths = visits.map(truthAt);
  await open(portal, visits[0] ?? byUser());
  for (const [at, tab] of [null, 'By product', 'Summary'].entries()) {
    if (tab) await portal.getByRole('tab', { name: tab }).click();
    await expect
      .poll(async () => (await remembered(inside)).filter(({ complete }) => complete).map(({ page }) => page))
      .toContain(visits[at]?.page);
    expectOnlyTrue(await remembered(inside), truths);
  }
});

test('sorting and a second look change nothing', async ({ portal, inside }) => {
  const visit = byUser();
  await open(portal, visit);
  await expectComplete(inside, truthAt(visit));
  await portal.getByRole('button', { name: 'Days used' }).click();
  await portal.getByRole('button', { name: 'User' }).click();
  await portal.reload();
  await rowsShown(portal, 'native');
  await expectComplete(inside, truthAt(visit));
  expect(await remembered(inside)).toHaveLength(1);
});
