import { expect, test } from 'vitest';
import { bandConfiguration } from '@/components/chart/band-options';
import { day } from '@/core/units/brands';
import { dayOfIso, isoOfDay } from '@/core/units/day';

const on = (iso: string): number => dayOfIso(iso) ?? 0;
const colours = {
  ink: 'rgb(1, 2, 3)',
  quiet: '',
  hairline: '',
  paper: '',
  forecast: 'rgb(4, 5, 6)',
  look: '',
  flex: '',
  seats: '',
  collections: '',
  best: '',
};

test('the axis names the months that begin on it, today and the limit are marked, the band is see-through', () => {
  const points = [
    { x: on('2026-11-01'), past: 1 },
    { x: on('2026-12-15'), low: 1, likely: 2, high: 3 },
    { x: on('2027-01-31'), low: 1, likely: 2, high: 3 },
  ];
  const words = {
    past: '',
    likely: '',
    compared: '',
    today: 'Today',
    x: String,
    tick: (at: number) => isoOfDay(day(at)),
    y: String,
    lines: () => [],
  };
  const series = { points, today: on('2026-11-22'), limit: { y: 9, label: 'Budget' } };
  const { data, options } = bandConfiguration(series, words, { ...colours });
  const axis = {
    min: on('2026-11-01'),
    max: on('2027-01-31'),
    ticks: [] as { value: number }[],
    chart: { width: 900 },
  };
  options?.scales?.x?.afterBuildTicks?.(axis as never);
  expect(axis.ticks.map(({ value }) => isoOfDay(day(value)))).toEqual([
    '2026-11-01',
    '2026-12-01',
    '2027-01-01',
  ]);
  expect(data.datasets.map(({ data: drawn }) => drawn.length)).toEqual([1, 2, 2, 0, 2]);
  expect(data.datasets[1]?.backgroundColor).toBe('rgba(4, 5, 6, 0.15)');
  expect(JSON.stringify(options?.plugins?.annotation)).toMatch(/Today.*Budget/);
});
