import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PeoplePage } from '@/components/dashboard/people/PeoplePage';
import { headOf } from '@/components/dashboard/people/people-head';
import { ALL_PEOPLE, type Filters, type PersonRow } from '@/components/dashboard/people/people-view';
import { createTranslator } from '@/components/text/translate';
import { day, minor } from '@/core/units/brands';
import { english } from '../../support/messages';
import { fakeCanvas } from '../chart/fake-canvas';

const t = createTranslator(english, 'en');
const COUNT = 5000;
const people = Array.from(
  { length: COUNT },
  (_, id): PersonRow => ({
    id,
    name: `Person ${String(id).padStart(4, '0')}`,
    email: null,
    places: id % 2 === 0 ? ['Bridges'] : [],
    decision: null,
    quiet: false,
    verdict: {
      seats: id % 3 === 0 ? ['Revit'] : [],
      since: day(20_000),
      contestedSince: null,
      present: [],
      unpriced: [],
      unknownUse: [],
      products: id % 5 === 0 ? ['Revit'] : ['Maya'],
      currency: 'EUR',
      saving: minor(id % 3 === 0 ? id * 10 : 0),
      probability: 0.9,
      risk: 1,
      effort: id % 3 === 0 ? 'buy' : 'none',
      waitFor: null,
      flip: null,
      reasons: [],
      costs: { advised: minor(1), present: minor(2), flex: minor(id), seats: null },
      days: null,
      windows: { agree: 3, of: 4 },
      trend: [1, 2],
      computedOn: day(20_000),
      stamp: '',
    },
  }),
);

const kept: Filters[] = [];
const accepted: (readonly number[])[] = [];
const view = {
  team: 'one',
  today: day(20_000),
  currency: 'EUR',
  people,
  everybody: people.length,
  stale: false,
  missing: null,
};
/** @param all comes after the first rows */
const draw = (all: Promise<readonly PersonRow[]> = Promise.resolve(people)) =>
  act(async () =>
    render(
      <PeoplePage
        t={t}
        view={headOf(view, { ...ALL_PEOPLE, locale: 'en' })}
        load={{ people: () => all, moves: async () => null, curves: async () => null }}
        filters={ALL_PEOPLE}
        events={{
          filter: (filters) => kept.push(filters),
          accept: (ids) => accepted.push(ids),
          save: () => undefined,
          saveTable: () => undefined,
        }}
        notice={null}
      />,
      document.body,
    ),
  );
beforeEach(fakeCanvas);
afterEach(() => {
  act(() => render(null, document.body));
  vi.unstubAllGlobals();
});

const rows = () => [...document.querySelectorAll<HTMLElement>('tbody tr[aria-rowindex]')];
const names = () => rows().map((row) => row.querySelector('a')?.textContent);
const press = (text: string) =>
  act(() =>
    [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(text))?.click(),
  );
const choose = (label: string, value: string) =>
  act(() => {
    const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.startsWith(label));
    const field = found?.querySelector<HTMLSelectElement | HTMLInputElement>('select, input');
    if (!field) throw new Error(`no field ${label}`);
    field.value = value;
    field.dispatchEvent(
      new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
    );
  });
const rowCount = () => Number(document.querySelector('table')?.getAttribute('aria-rowcount')) - 1;
const scrollTo = (top: number) =>
  act(() => {
    const box = document.querySelector('.people-scroll');
    if (!box) throw new Error('no table');
    box.scrollTop = top;
    box.dispatchEvent(new Event('scroll'));
  });

test('of 5,000 people only those in sight are drawn, numbered as if all were', async () => {
  await draw();
  expect(rowCount()).toBe(COUNT);
  expect(rows().length).toBeLessThan(60);
  expect(rows()[0]?.getAttribute('aria-rowindex')).toBe('2');
  expect(names()[0]).toBe('Person 4998'); // the largest saving first
  scrollTo(44 * 2500);
  const first = Number(rows()[0]?.getAttribute('aria-rowindex'));
  expect(first).toBeGreaterThan(2480);
  expect(first).toBeLessThanOrEqual(2502);
  expect(rows().length).toBeLessThan(60);
  const gaps = [...document.querySelectorAll<HTMLElement>('.people-gap td')].map((cell) =>
    Number.parseInt(cell.style.height, 10),
  );
  expect(gaps.reduce((a, b) => a + b, 0) + rows().length * 44).toBe(COUNT * 44);
  scrollTo(44 * COUNT);
  expect(rows().at(-1)?.getAttribute('aria-rowindex')).toBe(String(COUNT + 1));
});

test('a column sorts down, then up, and says so', async () => {
  await draw();
  const sorted = () => document.querySelector('th[aria-sort]');
  expect(sorted()?.textContent).toContain('Saving');
  press('All on Flex');
  expect(sorted()?.getAttribute('aria-sort')).toBe('descending');
  expect(names()[0]).toBe('Person 4999');
  press('All on Flex');
  expect(sorted()?.getAttribute('aria-sort')).toBe('ascending');
  expect(names()[0]).toBe('Person 0000');
  expect(kept.at(-1)).toMatchObject({ sort: 'flex', down: false });
});

test('filters narrow down together; what is accepted are the changes shown', async () => {
  await draw();
  choose('Advice', 'move');
  expect(rowCount()).toBe(Math.ceil(COUNT / 3));
  choose('Find a person', 'person 0030');
  expect(names()).toEqual(['Person 0030']);
  press('Accept what is advised');
  press('Accept');
  expect(accepted).toEqual([[30]]);
  choose('Find a person', 'nobody');
  expect(rowCount()).toBe(0);
  expect(document.body.textContent).toContain('Nobody matches');
});

test('the first rows stand as they will among all of them, and everything is counted', async () => {
  let come: (rows: readonly PersonRow[]) => void = () => undefined;
  await draw(
    new Promise((done) => {
      come = done;
    }),
  );
  const [first, said, count] = [names(), document.querySelector('[role="status"]')?.textContent, rowCount()];
  const saving = document.querySelector('.answer')?.textContent;
  expect([count, first.length > 20, first[0]]).toEqual([COUNT, true, 'Person 4998']);
  expect(document.querySelector('.chart-name')?.textContent).toContain('1,666 people on the wrong plan');
  await act(async () => come(people));
  expect([names(), document.querySelector('[role="status"]')?.textContent, rowCount()]).toEqual([
    first,
    said,
    count,
  ]);
  expect(document.querySelector('.answer')?.textContent).toBe(saving);
});
