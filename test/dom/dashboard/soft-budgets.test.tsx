import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { SoftBudgetPanel } from '@/components/dashboard/budget/soft/SoftBudgetPanel';
import type { SoftBudgetRow, SoftBudgetView } from '@/components/dashboard/budget/soft/soft-view';
import { createTranslator } from '@/components/text/translate';
import type { EnteredBudget } from '@/core/model/soft-budget';
import type { BudgetState } from '@/core/spend/soft-budgets/budget-state';
import { centitokens, day, minor } from '@/core/units/brands';
import { dayOfIso } from '@/core/units/day';
import catalog from '@/public/_locales/en/messages.json';
import { eventually } from '../../support/eventually';

const t = createTranslator((key, values) => {
  const entry = Object.entries(catalog).find(([name]) => name === key)?.[1];
  let at = 0;
  return entry ? entry.message.replace(/\$\w+\$/g, () => values[at++] ?? '?') : '';
}, 'en');
const on = (iso: string) => dayOfIso(iso) ?? day(0);

afterEach(() => act(() => render(null, document.body)));

const team: EnteredBudget = {
  id: 'a',
  person: null,
  scope: { kind: 'team' },
  span: 'month',
  amount: { tokens: centitokens(30_000) },
};
const state: BudgetState = {
  period: { from: on('2026-03-01'), to: on('2026-03-31') },
  amount: 30_000,
  used: 8_000,
  exceeded: false,
  reachedOn: on('2026-03-23'),
  knownTo: on('2026-03-08'),
  unknownDays: 0,
  estimatedDays: 0,
  outlook: { kind: 'forecast', expected: 36_750, low: 20_000, high: 52_000, probability: 0.75 },
};
const withheld = { code: 'short-history', daysKnown: 10, daysNeeded: 21 } as const;

const people = [
  { id: 7, name: 'Ada Abel', detail: null },
  { id: 8, name: 'Bo Berg', detail: null },
];

function show(rows: readonly SoftBudgetRow[]) {
  const saved: EnteredBudget[] = [];
  const removed: string[] = [];
  const view: SoftBudgetView = {
    team: 'one:North',
    today: on('2026-03-09'),
    currency: 'USD',
    rows,
    groups: [{ by: 'project', name: 'Tower A' }],
    hasPeople: true,
  };
  const events = {
    save: (budget: EnteredBudget) => void saved.push(budget),
    remove: ({ id }: EnteredBudget) => void removed.push(id),
    searchPeople: async (text: string) => ({
      found: people.filter(({ name }) => name.includes(text)),
      more: false,
    }),
  };
  act(() => render(<SoftBudgetPanel t={t} view={view} events={events} />, document.body));
  return { saved, removed };
}
const cells = () => [...document.querySelectorAll('tbody td')].map((cell) => cell.textContent);
const button = (text: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.trim().startsWith(text));
const press = (text: string) => act(() => button(text)?.click());
const choose = (label: string, value: string) =>
  act(() => {
    const field = [...document.querySelectorAll('label')]
      .find((one) => one.textContent?.startsWith(label))
      ?.querySelector('select');
    if (!field) throw new Error(`no field ${label}`);
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
const type = (value: string) => {
  const field = document.querySelector<HTMLInputElement>('.soft-editor input.number');
  if (!field) throw new Error('no amount');
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
};

test('a budget says what was used, what is expected, how likely it is exceeded and when', () => {
  const { removed } = show([{ budget: team, name: null, state, noValue: null }]);
  expect(document.querySelector('tbody th')?.textContent).toBe('The whole teamMar 2026');
  expect(cells().slice(0, 5)).toEqual([
    '300 tokens',
    '80 tokensKnown until Mar 8, 2026',
    expect.stringMatching(/^368 tokens200 tokens .* 520 tokens$/),
    '75%',
    'Mar 23, 2026',
  ]);
  expect(document.querySelector('.soft-answer')?.textContent).toBe(
    'Exceeded: 0. Likely to be exceeded: 1. Of 1 in all.',
  );
  press('×');
  expect(removed).toEqual(['a']);
});

test('without a forecast a pace is named one, with no probability; what cannot be said is not', () => {
  const paced: BudgetState = { ...state, outlook: { kind: 'pace', expected: 31_000, withheld } };
  show([
    { budget: team, name: null, state: paced, noValue: null },
    {
      budget: { ...team, id: 'b', amount: { money: { minor: minor(5_000), currency: 'EUR' } } },
      name: null,
      state: null,
      noValue: 'other-currency',
    },
  ]);
  const found = cells();
  expect(found[2]).toBe('310 tokensat the pace so far');
  expect(found[3]).toMatch(/^Not known.*no forecast, only the pace/);
  expect(found[4]).toBe('Mar 23, 2026at the pace so far');
  expect(found).toContain('The price book is in USD. Enter the budget in it.');
  expect(document.querySelector('.soft-answer')?.textContent).toContain('Likely to be exceeded: 0.');
});

test('an editor hands on a whole budget, and nothing without an amount or a person', () => {
  const { saved } = show([]);
  press('Add a soft budget');
  const isDisabled = () => (button('Save the soft budget') as HTMLButtonElement).disabled;
  expect(isDisabled()).toBe(true);
  choose('Whose', 'group:project Tower A');
  choose('For each', 'quarter');
  type('1,200.5');
  expect(isDisabled()).toBe(false);
  choose('Counted in', 'money');
  expect(isDisabled()).toBe(true);
  type('twelve');
  expect(isDisabled()).toBe(true);
  act(() => void document.querySelector('.soft-editor input')?.dispatchEvent(new FocusEvent('blur')));
  expect(document.querySelector('[role=alert]')).not.toBeNull();
  type('99.90');
  expect(document.querySelector('[role=alert]')).toBeNull();
  choose('Whose', 'person');
  expect(isDisabled()).toBe(true);
  choose('Whose', 'group:project Tower A');
  press('Save the soft budget');
  expect(saved).toMatchObject([
    {
      scope: { kind: 'group', by: 'project', name: 'Tower A' },
      person: null,
      span: 'quarter',
      amount: { money: { minor: 9_990, currency: 'USD' } },
    },
  ]);
});

test('a person is found by name, and their budget names them by id', async () => {
  const { saved } = show([]);
  press('Add a soft budget');
  choose('Whose', 'person');
  type('40');
  const field = document.querySelector<HTMLInputElement>('[role=combobox]');
  if (!field) throw new Error('no search');
  act(() => {
    field.value = 'Bo';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await eventually(() => expect(document.querySelectorAll('[role=option]')).toHaveLength(1));
  act(() => document.querySelector<HTMLElement>('[role=option]')?.click());
  await eventually(() => expect(field.value).toBe('Bo Berg'));
  press('Save the soft budget');
  expect(saved).toMatchObject([{ scope: { kind: 'person' }, person: 8, amount: { tokens: 4_000 } }]);
});
