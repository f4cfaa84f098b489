import { expect, test } from 'vitest';
import type { Observation } from '@/core/model/capture';
import { hideNames } from '@/core/report/hide-names';
import { centitokens, day } from '@/core/units/brands';

const of = (name: string, email: string): Observation => ({
  person: { name, email },
  product: 'Revit',
  period: { from: day(20_000), to: day(20_010) },
  tokens: centitokens(100),
});
const row = (observation: Observation | null, ...cells: string[]) => ({ observation, cells });
const shown = (at: number) => `Person ${at}`;

test('names in any column, split or whole, and addresses are gone; the first column says the pseudonym', () => {
  const rows = [
    row(
      of('Anna Berg', 'anna.berg@firm.example'),
      'Berg',
      'Anna',
      'anna.berg@firm.example',
      'Revit',
      '1.234',
    ),
    row(of('Bo Li', 'b@firm.example'), 'Li', 'Bo', 'b@firm.example', 'Revit', '5'),
  ];
  expect(hideNames(rows, shown).map(({ cells }) => cells)).toEqual([
    ['Person 0', null, null, 'Revit', '1.234'],
    ['Person 1', null, null, 'Revit', '5'],
  ]);
});

test('a name within a longer text, and an address nobody read, are gone too', () => {
  const rows = [
    row(of('Anna Berg', 'a@x.example'), 'Anna Berg', 'Revit', 'licence of Anna Berg'),
    row(of('Bo Li', 'b@x.example'), 'Bo Li', 'Civil 3D', ''),
    row(of('Cy Day', 'c@x.example'), 'Cy Day', 'Civil 3D', 'see anna@firm.example'),
    row(of('Di Ott', 'd@x.example'), 'Di Ott', 'Revit', ''),
  ];
  const text = JSON.stringify(hideNames(rows, shown).map(({ cells }) => cells));
  expect(text).not.toMatch(/Anna|Berg|Bo Li|Cy Day|Di Ott|@/);
  expect(text).toContain('Civil 3D');
});

test('of a row that was not understood only figures stay', () => {
  const rows = [
    row(of('Anna Berg', 'a@x.example'), 'Anna Berg', '12'),
    row(null, 'Somebody Else', '1,200.50'),
  ];
  expect(hideNames(rows, shown)[1]?.cells).toEqual([null, '1,200.50']);
  expect(hideNames([row(null, 'Somebody Else', '12')], shown)[0]?.cells).toEqual([null, '12']);
});

test('a product whose name is in somebody’s address stays', () => {
  const rows = [
    row(of('Revit Admin', 'revit@firm.example'), 'Revit Admin', 'Revit', '3'),
    row(of('Anna Berg', 'anna@firm.example'), 'Anna Berg', 'Revit', '4'),
    row(of('Bo Li', 'bo@firm.example'), 'Bo Li', 'Revit', '4'),
  ];
  expect(hideNames(rows, shown).map(({ cells }) => cells[1])).toEqual(['Revit', 'Revit', 'Revit']);
});
