import { describe, expect, it } from 'vitest';
import { Capture } from '@/core/model/capture';
import { LANGUAGES, wordsFor } from '@/core/portal/vocabulary';
import { dayOfIso } from '@/core/units/day';
import { readerAt, show, tableOf } from './portal-page';

const TODAY = '2026-11-20';
const PATH = '/billing/subscription-management/subscriptions-contracts';
const HEADERS = ['Product', 'Contract number', 'Seats', 'Term', 'End date', 'Auto-renew'];
const on = (iso: string) => dayOfIso(iso);

const page = (headers: readonly string[], rows: readonly (readonly string[])[], more: object = {}) =>
  show({
    heading: 'Subscriptions and contracts',
    tabs: [],
    period: null,
    ...more,
    body: tableOf(headers, rows),
  });

const captured = (path = PATH) => {
  const look = readerAt(TODAY, [], path).pass(6000);
  expect(look.state).toBe('ready');
  return Capture.parse(look.capture);
};
const terms = (path?: string) =>
  captured(path).observations.map(({ product, subscription }) => ({ product, ...subscription }));

describe('Subscriptions and contracts', () => {
  it('is read as the state of today, whole', () => {
    page(HEADERS, [
      ['AutoCAD', '110012345678', '20', '1 year', 'Dec 1, 2026', 'On'],
      ['Revit', '110012345679', '1,200', '3 years', 'Mar 14, 2028', 'Off'],
    ]);
    expect(captured()).toMatchObject({
      page: 'subscriptions',
      team: { kind: 'one', name: 'Alpha' },
      period: { from: on(TODAY), to: on(TODAY) },
      complete: true,
    });
    expect(terms()).toEqual([
      {
        product: 'AutoCAD',
        contract: '110012345678',
        seats: 20,
        term: '1 year',
        end: on('2026-12-01'),
        renews: true,
      },
      {
        product: 'Revit',
        contract: '110012345679',
        seats: 1200,
        term: '3 years',
        end: on('2028-03-14'),
        renews: false,
      },
    ]);
  });

  it('is known by its columns alone, in any order, whatever its address and heading', () => {
    show({
      heading: 'Overview',
      tabs: [],
      period: null,
      body: tableOf(
        ['Auto-renewal', 'Expiration date', 'Status', 'Quantity', 'Subscription', 'Subscription ID'],
        [['Yes', '2026-12-01', 'Active', '20', 'AutoCAD LT', '565-12345678']],
      ),
    });
    expect(terms('/x')).toEqual([
      {
        product: 'AutoCAD LT',
        subscriptionId: '565-12345678',
        seats: 20,
        end: on('2026-12-01'),
        renews: true,
      },
    ]);
  });

  it('tells a day of renewal from a switch, by the cells', () => {
    page(
      ['Product', 'Subscription ID', 'Seats', 'Renewal'],
      [
        ['Revit', '565-1', '5', 'Dec 2, 2026'],
        ['AutoCAD', '565-2', '5', '—'],
      ],
    );
    expect(terms()).toEqual([
      { product: 'Revit', subscriptionId: '565-1', seats: 5, autorenew: on('2026-12-02') },
      { product: 'AutoCAD', subscriptionId: '565-2', seats: 5 },
    ]);
    page(
      ['Product', 'Subscription ID', 'Seats', 'Renewal'],
      [
        ['Revit', '565-1', '5', 'Manual'],
        ['AutoCAD', '565-2', '5', 'Auto'],
      ],
    );
    expect(terms().map(({ renews }) => renews)).toEqual([false, true]);
  });

  it.each(LANGUAGES)('is read in %s', (language) => {
    const word = (concept: Parameters<typeof wordsFor>[0]) => wordsFor(concept, language)[0] ?? '';
    const headers = (
      ['product', 'contractNumber', 'seatQuantity', 'term', 'endDate', 'autoRenew'] as const
    ).map(word);
    page(
      headers,
      [
        ['AutoCAD', '110012345678', '20', '1', '2026-12-01', word('on')],
        ['Revit', '110012345679', '7', '3', '2028-03-14', word('off')],
      ],
      {
        language,
        heading: word('subscriptionsPage'),
        teamLabel: word('team'),
        teams: [word('allTeams'), 'Alpha', 'Beta'],
      },
    );
    expect(terms()).toEqual([
      {
        product: 'AutoCAD',
        contract: '110012345678',
        seats: 20,
        term: '1',
        end: on('2026-12-01'),
        renews: true,
      },
      {
        product: 'Revit',
        contract: '110012345679',
        seats: 7,
        term: '3',
        end: on('2028-03-14'),
        renews: false,
      },
    ]);
  });

  it('never takes seats given out, or free, for the seats there are', () => {
    page(
      ['Product', 'Contract', 'Assigned seats', 'Available seats', 'Total seats', 'End date'],
      [['Revit', '1', '12', '3', '15', 'Dec 1, 2026']],
    );
    expect(terms()).toEqual([{ product: 'Revit', contract: '1', seats: 15, end: on('2026-12-01') }]);
  });

  it('refuses what it can’t read or tell apart, and is not whole then', () => {
    page(HEADERS, [
      ['AutoCAD', '1', 'twenty', '1 year', 'Dec 1, 2026', 'On'],
      ['Revit', '2', '5', '1 year', 'soon', 'On'],
      ['Maya', '3', '5', '1 year', 'Dec 1, 2026', 'On'],
      ['Maya', '3', '6', '1 year', 'Dec 1, 2026', 'On'],
      ['Fusion', '4', '-2', '1 year', 'Dec 1, 2026', 'On'],
      ['Civil 3D', '5', '2', '1 year', 'Dec 1, 2026', 'On'],
      ['Inventor', '6', '2', '1 year', 'Dec 1, 2026', 'On'],
      ['Inventor', '6', '2', '1 year', 'Dec 1, 2026', 'On'],
      ['Alias', '7', '2', '1 year', 'Dec 1, 2026', 'On'],
    ]);
    const capture = captured();
    expect(capture.observations.map(({ product }) => product)).toEqual(['Civil 3D', 'Inventor', 'Alias']);
    expect(capture.complete).toBe(false);
    expect(capture.health.rejections.map(({ row, code }) => `${row} ${code}`).sort()).toEqual([
      '0 unparsable',
      '1 unparsable',
      '2 conflict',
      '3 conflict',
      '4 negative',
      '7 duplicate-row',
    ]);
  });

  it('takes all teams where each row says its own and none is chosen, and nothing where nobody says', () => {
    page(['Team', ...HEADERS], [['Alpha', 'Revit', '2', '5', '1 year', 'Dec 1, 2026', 'On']], { team: null });
    expect(captured()).toMatchObject({
      team: { kind: 'all' },
      observations: [{ team: 'Alpha', product: 'Revit' }],
    });
    page(HEADERS, [['Revit', '2', '5', '1 year', 'Dec 1, 2026', 'On']], { team: null });
    expect(readerAt(TODAY, [], PATH).pass(6000)).toMatchObject({ state: 'ready', capture: null });
  });

  it.each([
    ['invoices', ['Invoice', 'Product', 'Contract number', 'Quantity', 'Amount', 'Due date']],
    ['orders', ['Order number', 'Product', 'Contract', 'Seats', 'Total price']],
    ['people', ['User', 'Email', 'Product', 'Subscription ID', 'End date']],
  ])('is none of the %s', (_, headers) => {
    show({
      heading: 'Overview',
      tabs: [],
      period: null,
      body: tableOf(headers, [headers.map((__, at) => `${at + 1}`)]),
    });
    expect(readerAt(TODAY, [], '/billing/other').pass(6000).page).not.toBe('subscriptions');
  });
});
