import { expect, test } from 'vitest';
import { wasteLists } from '@/components/dashboard/waste/waste-lists';
import type { WasteView } from '@/components/dashboard/waste/waste-view';
import { createTranslator } from '@/components/text/translate';
import type { WasteOfGroup } from '@/core/privacy/waste-by-group';
import { english } from '../../support/messages';

const t = createTranslator(english, 'en');

const idleOf = (rows: readonly WasteOfGroup[]) => {
  const view: WasteView = {
    team: 'one:North',
    currency: 'USD',
    waste: {
      idle: [],
      leavers: [],
      double: [],
      oneProduct: [],
      singles: [],
      overnight: [],
      burn: [],
      access: [],
      burnOn: null,
      knowsSeats: true,
      knowsDays: true,
      knowsHabits: true,
    },
    whole: null,
    harmless: 0,
    total: null,
    names: new Map(),
    groups: { idle: { basis: 'year', rows } },
    least: 5,
  };
  return wasteLists(t, view).find(({ id }) => id === 'idle');
};

test('in groups only a list says how many people are found, unless few are', () => {
  const group = (place: string, people: number): WasteOfGroup => ({ place, people, money: 1000 });
  expect(idleOf([group('Site', 6), group('Design', 5)])).toMatchObject({ count: 2, found: 11 });
  expect(idleOf([{ place: null, people: null, money: null }])).toMatchObject({
    count: 1,
    found: null,
    rows: [{ who: 'All together', evidence: 'Fewer than 5 people', money: '–' }],
  });
  expect(idleOf([])).toMatchObject({ count: 0, found: 0, rows: [] });
});
