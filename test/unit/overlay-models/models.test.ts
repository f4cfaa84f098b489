import { describe, expect, it } from 'vitest';
import { balanceCard, expiryChip, runwayChip } from '@/components/overlay-models/balance';
import { rowCard } from '@/components/overlay-models/row-card';
import { rowChip } from '@/components/overlay-models/row-chip';
import { stripSentences } from '@/components/overlay-models/strip-sentences';
import { centitokens, day, minor } from '@/core/units/brands';
import { verdict, words } from './support';

const period = { from: day(20_000), to: day(20_029) };

describe('what a chip says', () => {
  it('tells the three kinds apart by shape, word and mark', () => {
    const move = rowChip(verdict(0), 'by-user', words);
    expect(move).toMatchObject({ kind: 'move', cost: '€318', word: '→ Seat', mark: '→' });
    expect(move?.name).toBe(
      'Seat saves €412 a year (87% sure). Cost in this period: €318. Press for the arithmetic.',
    );
    const kept = verdict(0);
    const keep = kept.verdict && { ...kept.verdict, kind: 'keep' as const, target: 'flex' as const };
    expect(rowChip(verdict(0, { verdict: keep }), 'by-user', words)).toMatchObject({
      kind: 'keep',
      word: 'Keep',
    });
    const unsure = kept.verdict && { ...kept.verdict, kind: 'unsure' as const };
    expect(rowChip(verdict(0, { verdict: unsure }), 'by-user', words)).toMatchObject({
      kind: 'unsure',
      word: 'Unsure',
    });
  });

  it('shows the cost when there is no verdict, and asks for a price when there is none', () => {
    const bare = { verdict: null, seat: null };
    expect(rowChip(verdict(0, bare), 'by-user', words)).toMatchObject({
      kind: 'plain',
      cost: '€318',
      word: '',
    });
    const missing = [{ code: 'x', figures: {} }];
    expect(rowChip(verdict(0, { ...bare, cost: null, missing }), 'by-user', words)).toMatchObject({
      word: 'No price',
    });
    expect(rowChip(verdict(0, { ...bare, cost: null }), 'by-user', words)).toBeNull();
  });

  it('shows rate and break-even by product', () => {
    expect(rowChip(verdict(0, { verdict: null }), 'by-product', words)).toMatchObject({
      word: '7/day · 109 d',
    });
  });
});

describe('what a card says', () => {
  it('gives the arithmetic, the margin to break-even and where values come from', () => {
    const card = rowCard(verdict(0), { period, tokens: centitokens(10_600) }, true, words);
    expect(card.title).toBe('Seat saves €412 a year (87% sure)');
    expect(card.lines.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Tokens in this period: 106',
      'Cost in this period: €318',
      'Cost of a year like this: €1,272',
      'AutoCAD seat, a year: €2,290',
      'Rate in use: 7 tokens a day',
      'Days used, at this pace: 131 days a year',
      'Break-even: 110 days a year',
      'Margin to break-even: 21 days above',
    ]);
    expect(card.lines.find(({ caution }) => caution)?.note).toBe('List value, check yours');
  });

  it('names what is missing, even by a code it does not know', () => {
    const missing = [
      { code: 'never-heard-of', figures: {} },
      { code: 'no-seat-price', figures: { product: 'Civil 3D' } },
    ];
    const card = rowCard(verdict(0, { verdict: null, missing }), { period }, false, words);
    expect(card.title).toBe('No verdict yet');
    expect(card.missing).toEqual([
      {
        text: 'Something is missing for a verdict. Open the settings to complete the price book.',
        settings: true,
      },
      { text: 'No seat price for Civil 3D. Add it in the settings to compare.', settings: true },
    ]);
    expect(card.reasons).toContain('Only part of the table was read.');
  });
});

describe('the balance', () => {
  const runway = {
    available: 500_000,
    runOut: { early: 20_560, likely: 20_576, late: 20_600 },
    withheld: null,
    orderBy: 20_550,
    nextExpiry: { day: 20_540, tokens: 120_000, strandedLikely: 30_000, strandedHigh: 40_000 },
    today: 20_538,
  };

  it('says how long tokens last and what expires next', () => {
    expect(runwayChip(runway, words)).toMatchObject({
      kind: 'plain',
      cost: '38 days left',
      word: 'Lasts to May 3, 2026',
    });
    expect(expiryChip(runway, words)).toMatchObject({ kind: 'unsure', word: '1,200 expire Mar 28, 2026' });
    expect(balanceCard(runway, words).title).toBe(
      'Tokens last until May 3, 2026, likely between Apr 17, 2026 and May 27, 2026',
    );
  });

  it('turns to alarm once the order-by day is here', () => {
    expect(runwayChip({ ...runway, orderBy: 20_538 }, words)).toMatchObject({
      kind: 'alarm',
      word: 'Order now',
    });
  });

  it('says why there is no forecast', () => {
    const withheld = { code: 'short-history', daysKnown: 12, daysNeeded: 28 };
    const none = { ...runway, runOut: null, orderBy: null, withheld };
    expect(runwayChip(none, words)).toMatchObject({ kind: 'unsure', word: 'No forecast yet' });
    expect(balanceCard(none, words).missing[0]?.text).toContain('12 of 28 days of usage known');
  });
});

describe('what the strip says of all rows', () => {
  const sums = {
    total: { minor: minor(1_057_600), currency: 'USD' },
    unpriced: false,
    advised: 2,
    judged: false,
  };
  const all = { page: 'by-user', complete: true } as const;

  it('gives the cost and who would be cheaper otherwise', () => {
    expect(stripSentences(sums, all, words)).toEqual({
      total: '$10,576 in this period',
      advice: '2 people on the wrong plan',
      look: true,
    });
    expect(stripSentences({ ...sums, advised: 1 }, { ...all, complete: false }, words)).toEqual({
      total: '$10,576 for the rows read',
      advice: '1 person on the wrong plan',
      look: true,
    });
  });

  it('says that all is well only when every row could be judged', () => {
    const none = { ...sums, advised: 0 };
    expect(stripSentences(none, all, words)).toMatchObject({ advice: null, look: false });
    expect(stripSentences({ ...none, judged: true }, all, words)).toMatchObject({
      advice: 'Nobody is clearly on the wrong plan',
      look: false,
    });
  });

  it('speaks of seats where the rows are seats, which cost no tokens', () => {
    const seats = { page: 'seat-usage', complete: true } as const;
    expect(stripSentences({ ...sums, total: null }, seats, words)).toEqual({
      total: null,
      advice: '2 seats worth moving',
      look: true,
    });
  });

  it('gives no total of less than all, and no plan where a person can have rows not read', () => {
    expect(stripSentences({ ...sums, unpriced: true }, all, words).total).toBe(
      'No token price yet. Add it in the settings to see costs.',
    );
    const part = { page: 'usage-report', complete: false } as const;
    expect(stripSentences(sums, part, words).advice).toBeNull();
    expect(stripSentences(sums, { page: 'by-product', complete: true }, words).advice).toBeNull();
  });
});
