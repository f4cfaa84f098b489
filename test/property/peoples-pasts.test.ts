import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { peoplesPasts } from '@/core/advice/team/peoples-pasts';
import type { UseDays } from '@/core/ledger/use-days';
import { day } from '@/core/units/brands';

const one = fc.record({ tokens: fc.integer({ min: 0, max: 900 }), onSeat: fc.integer({ min: 0, max: 1 }) });
const days = fc.dictionary(fc.integer({ min: 1, max: 60 }).map(String), one);

test('a past is the same, in how many lists its days may come', () => {
  fc.assert(
    fc.property(days, fc.option(fc.integer({ min: 1, max: 900 })), fc.nat(60), (told, rate, at) => {
      const all = Object.entries(told).map(([on, use]) => ({ on: Number(on), ...use }));
      const list = (of: typeof all): UseDays => ({
        person: 1,
        product: 'Revit',
        days: Int32Array.from(of, ({ on }) => on),
        tokens: Float64Array.from(of, ({ tokens }) => tokens),
        onSeat: Uint8Array.from(of, ({ onSeat }) => onSeat),
      });
      const pasts = (...uses: UseDays[]) =>
        peoplesPasts(
          uses,
          day(5),
          day(50),
          () => rate,
          () => (on) => (on < 30 ? 100 : 200),
        );
      const parts = [all.filter(({ on }) => on < at), all.filter(({ on }) => on >= at)];
      expect(pasts(list(all))).toEqual(pasts(...parts.map(list)));
    }),
  );
});
