import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startingSettings } from '@/core/rates/starting-values';
import { followReadings, type Readings } from '@/core/store/follow-readings';
import { changeSettings } from '@/core/store/settings';
import { closeStore, openStore, type Store } from '@/core/store/store';
import { save } from './support/daily';

const rows = (day: number) => [{ person: { email: 'ada@x.example' }, product: 'Revit', day, tokens: 1000 }];
let number = 0;
let shown: Store;
let other: Store;
let readings: Readings;
const tell = vi.fn();
beforeEach(async () => {
  tell.mockClear();
  const name = `readings-${++number}`;
  [shown, other] = [openStore(name), openStore(name)];
  await save(other, { id: 'a', rows: rows(20_001) });
  readings = followReadings(shown, tell);
});
afterEach(() => {
  readings.stop();
  closeStore(shown);
  closeStore(other);
});

test('what another page reads is told once, until it is looked at', async () => {
  await readings.look();
  await save(other, { id: 'b', rows: rows(20_002) });
  await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(1));
  await save(other, { id: 'c', rows: rows(20_003) });
  await readings.look();
  await save(other, { id: 'd', rows: rows(20_004) });
  await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(2));
});

test('the admin’s own settings are no news, nor is what was written before the look or after the stop', async () => {
  await save(other, { id: 'b', rows: rows(20_002) });
  await readings.look();
  await changeSettings(other, startingSettings(), { blur: true });
  readings.stop();
  await save(other, { id: 'c', rows: rows(20_003) });
  readings = followReadings(shown, tell);
  await readings.look();
  await save(other, { id: 'd', rows: rows(20_004) });
  await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(1));
});
