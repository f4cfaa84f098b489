import { expect, test } from 'vitest';
import { isAnswered, needsTeam } from '@/components/dashboard/data/import-view';
import { readImport } from '@/core/store/imports/read-import';
import { day } from '@/core/units/brands';

const previewOf = async (...teams: string[]) => {
  const rows = teams.map((team) => `${team},a@x.example,Revit,2024-11-01,10`);
  const text = ['Team,Email,Product,Day used,Tokens used', ...rows, ''].join('\n');
  const file = { name: 'u.csv', blob: new Blob([text]), changedAt: 0 };
  const [table] = (await readImport([file], { today: day(20_100) })).preview.tables;
  if (!table) throw new Error('a table');
  return table;
};

test('the team is asked for wherever a row names none, and must be said where no row does', async () => {
  const asked = async (...teams: string[]) => {
    const table = await previewOf(...teams);
    return [needsTeam(table), isAnswered(table, {}), isAnswered(table, { team: 'East' })];
  };
  expect(await asked('North', 'South')).toEqual([false, true, true]);
  expect(await asked('North', '')).toEqual([true, true, true]);
  expect(await asked('North', 'South', '')).toEqual([true, true, true]);
  expect(await asked('', '')).toEqual([true, false, true]);
});
