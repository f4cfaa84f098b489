import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { choosePeople } from '@/components/dashboard/people/choose-people';
import { PeopleTable } from '@/components/dashboard/people/PeopleTable';
import { ALL_PEOPLE, type PersonRow } from '@/components/dashboard/people/people-view';
import { createTranslator } from '@/components/text/translate';
import { minor } from '@/core/units/brands';
import { advised } from '../../support/advised';
import { english } from '../../support/messages';

const t = createTranslator(english, 'en');
const person = (id: number, days: PersonRow['verdict']['days']): PersonRow => ({
  id,
  name: `Person ${id}`,
  email: null,
  places: [],
  decision: null,
  quiet: false,
  verdict: advised({
    days,
    present: ['Maya'],
    costs: { advised: minor(100_000), present: minor(141_200), flex: minor(141_300), seats: minor(100_100) },
  }),
});
const people = [
  person(1, { expected: 131.4, breakEven: 99.5 }),
  person(2, { expected: 150, breakEven: 200 }),
  person(3, null),
];

afterEach(() => act(() => render(null, document.body)));

test('a row has the cost of each plan, the days, and how far they are from break-even', () => {
  const order = { sort: 'saving', down: true } as const;
  act(() =>
    render(
      <PeopleTable
        t={t}
        currency="EUR"
        rows={people}
        count={people.length}
        order={order}
        sortBy={() => undefined}
      />,
      document.body,
    ),
  );
  const heads = [...document.querySelectorAll('thead th')].map((one) => one.textContent);
  const cell = (row: number, head: string) =>
    document.querySelectorAll('tbody tr[aria-rowindex]')[row]?.children[heads.indexOf(head)]?.textContent;
  expect(cell(0, 'Plan now')).toBe('Maya€1,412');
  expect(cell(0, 'All on Flex')).toBe('€1,413');
  expect(cell(0, 'Best with a seat')).toBe('€1,001');
  expect(cell(0, 'Days a year expected')).toBe('131');
  expect(cell(0, 'Days above break-even')).toBe('+31Break-even: 100');
  expect(cell(1, 'Days above break-even')).toBe('-50Break-even: 200');
  expect(cell(2, 'Days above break-even')).toBe('–');
});

test('days and their distance from break-even are sorted apart, what is unknown last', () => {
  const by = (sort: 'days' | 'margin') =>
    choosePeople(people, { ...ALL_PEOPLE, sort, down: true }, 'en').map(({ id }) => id);
  expect(by('days')).toEqual([2, 1, 3]);
  expect(by('margin')).toEqual([1, 2, 3]);
});
