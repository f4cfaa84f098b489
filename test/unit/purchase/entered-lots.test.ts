import { expect, test } from 'vitest';
import 'fake-indexeddb/auto';
import { Capture } from '@/core/model/capture';
import { enteredLots } from '@/core/purchase/entered-lots';
import { lotsOf } from '@/core/purchase/lots';
import { loadTeamFacts } from '@/core/store/load-team-facts';
import { saveCapture } from '@/core/store/save-capture';
import { centitokens, day } from '@/core/units/brands';
import { capture, withStore } from '../store/support/captures';

const TODAY = day(20_031);
const lot = (tokens: number, ends: number) => ({ tokens: centitokens(tokens), expiresOn: day(TODAY + ends) });
const noon = (on: number) => on * 86_400_000 + 43_200_000;

test('lots entered by hand are the balance, until the page is read', () =>
  withStore(async (store) => {
    await saveCapture(store, capture({ readAt: noon(TODAY - 1) }));
    const entered = enteredLots('North', [lot(50_000, 30), lot(20_000, 300)], noon(TODAY));
    expect(Capture.parse(entered)).toEqual(entered);
    await saveCapture(store, entered);
    const known = async (on: number) => lotsOf(await loadTeamFacts(store, 'one:North'), day(on));
    expect(await known(TODAY)).toMatchObject({
      available: 70_000,
      readAt: noon(TODAY),
      lots: [
        { tokens: 50_000, expiresOn: TODAY + 30, source: 'listed' },
        { tokens: 20_000, expiresOn: TODAY + 300, source: 'listed' },
      ],
    });
    const page = enteredLots('North', [lot(12_300, 300)], noon(TODAY + 2));
    await saveCapture(store, page);
    expect(await known(TODAY + 2)).toMatchObject({ available: 12_300, lots: [{ tokens: 12_300 }] });
  }));
