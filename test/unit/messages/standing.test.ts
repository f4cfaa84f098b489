import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { overlayWords } from '@/components/overlay-models/overlay-words';
import { createTranslator } from '@/components/text/translate';
import { overlayRows } from '@/core/messages/handlers/overlay-rows';
import { messages, type RequestOf } from '@/core/messages/map';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import type { Observation } from '@/core/model/capture';
import type { Subscription } from '@/core/model/subscription';
import { startingSettings } from '@/core/rates/starting-values';
import { saveCapture } from '@/core/store/save-capture';
import { changeSettings } from '@/core/store/settings';
import type { Store } from '@/core/store/store';
import { keepVerdicts } from '@/core/store/verdicts';
import { day, minor } from '@/core/units/brands';
import { advised } from '../../support/advised';
import { english } from '../../support/messages';
import { capture, period, row, withStore } from '../store/support/captures';

const today = day(20_031);
const north = { kind: 'one', name: 'North' } as const;
const words = overlayWords(createTranslator(english, 'en-US'));
const seats = { from: day(19_940), to: day(20_029) };
const NAMES = ['Ada Byron', 'Bo Li', 'Cy Ro', 'Di Vo', 'Ed Xu'];
const email = (at: number) => `${'abcde'[at]}@x.example`;

/** Five people with Revit seats, the last one's never used; read yesterday. */
const seatPage = () =>
  capture({
    page: 'seat-usage',
    period: seats,
    observations: NAMES.map((name, at) => ({
      person: { email: email(at), name },
      product: 'Revit',
      period: seats,
      assignedOn: day(19_000),
      daysUsed: at === 4 ? 0 : 20,
      lastAccessed: day(at === 4 ? 19_909 : 20_020),
    })),
  });

const asked = async (store: Store, page: RequestOf<'overlay:rows'>['page'], observations: Observation[]) => {
  const rows = observations.map((observation, at) => ({ row: at, observation }));
  const request = { page, team: north, period, complete: true, rows, before: null };
  const data = await overlayRows(store, request, today, words);
  expect(messages['overlay:rows'].response.safeParse({ ok: true, data })).toMatchObject({ success: true });
  return data;
};
const subscription = ({ product, ...rest }: Subscription): Observation => ({
  product,
  period: { from: today, to: today },
  subscription: rest,
});
const keepFor = async (store: Store, verdicts: Record<string, Partial<AdvisedVerdict>>) => {
  const found = await store.db.people.toArray();
  const idOf = (of: string) => found.find(({ keys }) => keys.includes(`email:${of}`))?.id ?? -1;
  const kept = Object.entries(verdicts).map(
    ([of, more]) => [idOf(of), advised({ currency: 'USD', ...more })] as const,
  );
  await keepVerdicts(store, 'one:North', new Map(kept), 1);
};
const revit: Subscription = { product: 'Revit', contract: '11', seats: 7, end: day(20_080), renews: true };
const keep: Partial<AdvisedVerdict> = { seats: ['Revit'], present: ['Revit'], effort: 'none' };

test('a subscription says how many seats to renew, who leaves and why', () =>
  withStore(async (store) => {
    const price = { name: 'Revit', term: 'annual', price: minor(300_000), origin: 'admin' } as const;
    await changeSettings(store, startingSettings(), { seatPrices: [price] });
    await saveCapture(store, seatPage());
    await keepFor(store, {
      [email(0)]: keep,
      [email(1)]: keep,
      [email(2)]: { seats: [], present: ['Revit'], effort: 'wait-for-renewal' },
      [email(3)]: keep,
      [email(4)]: { seats: [], present: ['Revit'], effort: 'wait-for-renewal' },
    });
    const { rows, strip } = await asked(store, 'subscriptions', [subscription(revit)]);
    expect(rows[0]?.chip).toMatchObject({
      kind: 'move',
      word: 'Renew 3 of 7; 1 person moves to Flex, 3 seats idle',
    });
    const card = rows[0]?.card;
    expect(card?.title).toBe('Renew 3 of 7; 1 person moves to Flex, 3 seats idle');
    expect(card?.lines.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Ends: Dec 23, 2024',
      'Auto-renew: On',
      'Price of the seats not renewed, a year: $12,000',
      'Cy Ro: Flex',
      'Ed Xu: Idle 120 days',
      'Seats nobody holds: 2',
    ]);
    expect(card?.lines[3]?.note).toBe('This plan saves $412 a year.');
    expect(card?.reasons).toEqual([
      'Auto-renew is on: reduce the seats to 3 by Dec 23, 2024.',
      'Each person’s plan for the year ahead decides who keeps a seat.',
      'Who holds a seat was read on Nov 3, 2024.',
    ]);
    expect(card?.missing).toEqual([]);
    expect(strip).toMatchObject({
      advice: '1 subscription needs fewer seats when it renews.',
      look: true,
      total: null,
    });
  }));

test('a subscription of which nothing is known says what to open, and never guesses', () =>
  withStore(async (store) => {
    const { rows } = await asked(store, 'subscriptions', [
      subscription(revit),
      subscription({ ...revit, product: 'Flex' }),
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.chip).toMatchObject({ kind: 'plain', word: 'Holders unknown', mark: '?' });
    expect(rows[0]?.card.missing[0]?.text).toContain('Open Reporting > Seat Usage');
  }));

test('without plans, or with data newer than they are, only unused seats count, and the card says so', () =>
  withStore(async (store) => {
    await saveCapture(store, seatPage());
    const missing = async () => (await asked(store, 'subscriptions', [subscription(revit)])).rows[0];
    const first = await missing();
    expect(first?.chip.word).toBe('Renew 4 of 7; 3 seats idle');
    expect(first?.card.missing.map(({ text }) => text)).toContain(
      'Open People in Flexmeter once, so that each person’s plan counts.',
    );
    await keepFor(store, { [email(0)]: { seats: [], present: ['Revit'], computedOn: day(20_029) } });
    const stale = await missing();
    expect(stale?.chip.word).toBe('Renew 4 of 7; 3 seats idle');
    expect(stale?.card.missing[0]?.text).toContain('Newer data was read');
  }));

test('a person’s chip and card say what the dashboard says, while no data is newer', () =>
  withStore(async (store) => {
    await saveCapture(store, seatPage());
    const used = row({ email: email(0), name: NAMES[0] ?? '' }, 700);
    const { product: _, ...total } = used;
    const before = await asked(store, 'by-user', [total]);
    await keepFor(store, {
      [email(0)]: { since: day(20_001), flip: { by: 'time', on: day(20_061), to: [] } },
    });
    const now = await asked(store, 'by-user', [total]);
    expect(now.rows[0]?.chip).toMatchObject({ kind: 'move', word: '→ Seat' });
    expect(now.rows[0]?.chip).not.toEqual(before.rows[0]?.chip);
    expect(now.rows[0]?.card.title).toBe('Seat saves $412 a year (87% sure)');
    expect(now.rows[0]?.card.lines.map(({ label, value }) => `${label}: ${value}`)).toEqual(
      expect.arrayContaining([
        'Plan for the year ahead: AutoCAD',
        'This plan, a year: $2,000',
        'As it is now, a year: $2,412',
        'This advice holds since: Oct 5, 2024',
        'What would change it: Flex is cheaper by now: from Dec 4, 2024 if it stays so',
        'What to do: Buy a seat',
        'Risk: 1 of 4',
      ]),
    );
    expect(now.sums.advised).toBe(1);
    await saveCapture(store, { ...seatPage(), readAt: 20_032 * 86_400_000 });
    expect((await asked(store, 'by-user', [total])).rows).toEqual(before.rows);
  }));

test('a seat nobody uses says since when, and when to give it up', () =>
  withStore(async (store) => {
    const page = seatPage();
    await saveCapture(store, page);
    const idle = page.observations.slice(4);
    const first = await asked(store, 'seat-usage', idle);
    expect(first.rows[0]?.chip).toMatchObject({ kind: 'move', word: 'Idle 120 days' });
    expect(first.rows[0]?.card.title).toBe(
      'Idle 120 days: give it to somebody, or give it up at the renewal',
    );
    expect(first.strip.advice).toContain('1 ');
    await saveCapture(
      store,
      capture({
        page: 'subscriptions',
        period: { from: today, to: today },
        observations: [subscription(revit)],
      }),
    );
    const next = await asked(store, 'seat-usage', idle);
    expect(next.rows[0]?.card.title).toBe('Idle 120 days: give it up at the renewal on Dec 23, 2024');
    await keepFor(store, { [email(4)]: keep });
    expect((await asked(store, 'seat-usage', idle)).rows[0]?.chip).toMatchObject({ kind: 'keep' });
  }));
