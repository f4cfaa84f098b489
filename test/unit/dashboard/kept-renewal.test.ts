import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { RenewalView } from '@/components/dashboard/renewal/renewal-view';
import { startingSettings } from '@/core/rates/starting-values';
import { changeSettings } from '@/core/store/settings';
import { day } from '@/core/units/brands';
import { keptRenewal } from '@/entrypoints/dashboard/renewal/kept-renewal';
import { sampleBrief } from '../../support/brief';
import { withStore } from '../store/support/captures';
import { save } from '../store/support/daily';

const TODAY = day(20_454);
const rows = [{ person: { email: 'ada@x.example' }, product: 'Revit', day: TODAY - 3, tokens: 1000 }];

test('a plan is worked out once a day, until anything it rests on is written', () =>
  withStore(async (store) => {
    await save(store, { id: 'a', rows });
    const whole: RenewalView = {
      ...sampleBrief().renewal,
      answer: { ...sampleBrief().renewal.answer, done: true },
    };
    let worked = 0;
    const seen = async (months: 12 | 15 = 12, code = 'a', today = TODAY) => {
      const steps = [];
      const work = async function* () {
        worked++;
        yield { ...whole, answer: null };
        yield whole;
      };
      for await (const view of keptRenewal(store, { team: null, months }, today, code, work))
        steps.push(view);
      return steps.length;
    };
    expect([await seen(), worked]).toEqual([2, 1]);
    expect([await seen(), worked]).toEqual([1, 1]);
    expect([await seen(15), worked]).toEqual([2, 2]);
    expect([await seen(12, 'b'), worked]).toEqual([2, 3]);
    expect([await seen(12, 'b', day(TODAY + 1)), worked]).toEqual([2, 4]);
    await changeSettings(store, startingSettings(), { leadTimeDays: 30 });
    expect([await seen(12, 'b', day(TODAY + 1)), worked]).toEqual([2, 5]);
    expect([await seen(12, 'b', day(TODAY + 1)), worked]).toEqual([1, 5]);
  }));
