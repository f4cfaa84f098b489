import type { Translate } from '@/components/text/translate';
import type { Day } from '@/core/units/brands';
import { formatDay, formatNumber, formatPercent } from '@/core/units/format';
import { chanceText } from '../renewal/texts';
import { type BriefMoney, briefMoney } from './brief-money';
import type { Brief } from './brief-view';

/** How a brief writes what it says. */
export interface BriefWords {
  readonly t: Translate;
  readonly money: BriefMoney;
  readonly count: (value: number) => string;
  readonly day: (on: Day) => string;
  readonly chance: (share: number) => string;
  readonly percent: (share: number) => string;
}

export function briefWords(t: Translate, { renewal, ways, facts }: Brief): BriefWords {
  const amounts = [
    ...ways.flatMap(({ seats, outcome }) => [seats ?? 0, outcome.total]),
    ...(facts.budget.budget?.years ?? []).map(({ year }) => year.cost?.expected ?? 0),
  ];
  return {
    t,
    money: briefMoney(t.locale, renewal.settings.currency, Math.max(0, ...amounts.map(Math.abs))),
    count: (value) => formatNumber(value, t.locale),
    day: (on) => formatDay(on, t.locale),
    chance: (share) => chanceText(share, t),
    percent: (share) => formatPercent(share, t.locale),
  };
}
