import { describe, expect, it } from 'vitest';
import { knownProducts } from '@/core/advice/known-products';
import { personKeysOf } from '@/core/advice/person-key';
import { accessOf } from '@/core/advice/uses';
import type { CaptureMeta, StoredObservation } from '@/core/ledger/types';
import type { Observation } from '@/core/model/capture';
import { centitokens, day } from '@/core/units/brands';
import { factsOf, meta } from '../ledger/facts';

describe('who and what a row is of', () => {
  it('a person is known by address, id, hash or name, the name weakly', () => {
    const person = { email: ' A@B.example ', autodeskId: ' XyZ', hash: 'H', name: ' Ann Lee ' };
    expect(personKeysOf(person)).toEqual([
      { key: 'e a@b.example', weak: false },
      { key: 'i xyz', weak: false },
      { key: 'h H', weak: false },
      { key: 'n ann lee', weak: true },
    ]);
    expect([personKeysOf(undefined), personKeysOf({})]).toEqual([[], []]);
  });

  it('a row is paid by a seat or by tokens, or doesn’t say', () => {
    const access = (page: Parameters<typeof accessOf>[0], more: Partial<Observation>) =>
      accessOf(page, { row: 0, observation: { period: { from: day(1), to: day(2) }, ...more } });
    const tokens = centitokens(1);
    expect(access('usage-report', { seat: 'unassigned' })).toBeNull();
    expect(access('usage-report', { seat: 'unassigned', tokens })).toBe('flex');
    expect(access('usage-report', { seat: 'assigned' })).toBe('seat');
    expect(access('usage-report', { seat: 'assigned', tokens })).toBe('flex');
    expect(access('usage-report', { access: 'subscription', tokens })).toBe('seat');
    expect(access('usage-report', { access: 'flex' })).toBe('flex');
    expect(access('seat-usage', { tokens })).toBe('seat');
    expect(access('by-user', {})).toBeNull();
  });

  const period = { from: day(100), to: day(129) };
  const row = (
    personId: number,
    product: string,
    tokens: number,
    name = `p${personId}`,
  ): StoredObservation => ({
    ...{ personId, person: { name }, product, period, tokens: centitokens(tokens) },
  });
  const known = (
    ...readings: (readonly [
      CaptureMeta['page'],
      readonly [number, number],
      StoredObservation[],
      Partial<CaptureMeta>?,
    ])[]
  ) => {
    const captures = readings.map(([page, span, , more], i) => meta(page, 200 + i, span, null, more));
    return knownProducts(
      factsOf(captures, new Map(captures.map(({ id }, i) => [id, readings[i]?.[2] ?? []]))),
    );
  };
  const asked = (name = 'p1', from = 100, to = 129): Observation => ({
    person: { name },
    period: { from: day(from), to: day(to) },
  });

  it('its products are those of the reading that overlaps it most, then of the newest', () => {
    const found = known(
      ['usage-report', [100, 129], [row(1, 'Maya', 30), row(1, 'Revit', 10), row(2, 'Revit', 9)]],
      ['usage-report', [120, 149], [row(1, 'AutoCAD', 5)]],
    );
    expect(Object.fromEntries(found.sharesOf(asked()) ?? [])).toEqual({ Maya: 0.75, Revit: 0.25 });
    expect([...(found.sharesOf(asked('p1', 130, 150))?.keys() ?? [])]).toEqual(['AutoCAD']);
    expect(found.sharesOf(asked('p1', 150, 160))).toBeNull();
    expect([...(found.sharesOf(asked('p1', 149, 160))?.keys() ?? [])]).toEqual(['AutoCAD']);
    expect(found.sharesOf(asked('p9'))).toBeNull();
    const twice = known(
      ['usage-report', [100, 129], [row(1, 'Maya', 30)]],
      ['usage-report', [100, 129], [row(1, 'Revit', 10)]],
    );
    expect([...(twice.sharesOf(asked())?.keys() ?? [])]).toEqual(['Revit']);
    expect(
      known(['usage-report', [100, 129], [row(1, 'Maya', 30, 'x'), row(2, 'Revit', 30, 'x')]]).sharesOf(
        asked('x'),
      ),
    ).toBeNull();
    expect(known(['by-product', [100, 129], [row(1, 'Maya', 30)]]).sharesOf(asked())).toBeNull();
  });

  it('the team’s are those of a whole reading by product that holds all of the period', () => {
    const team = (span: readonly [number, number], more: Partial<CaptureMeta> = {}) =>
      known(['by-product', span, [row(1, 'Maya', 30), row(2, 'Maya', 1), row(2, 'Revit', 0)], more]).ofTeam(
        period,
      );
    expect(team([100, 129])).toEqual(['Maya']);
    expect(team([99, 140])).toEqual(['Maya']);
    expect([team([101, 129]), team([100, 128]), team([100, 129], { complete: false })]).toEqual([
      null,
      null,
      null,
    ]);
    expect(knownProducts(null).ofTeam(period)).toBeNull();
    expect(knownProducts(null).sharesOf(asked())).toBeNull();
  });
});
