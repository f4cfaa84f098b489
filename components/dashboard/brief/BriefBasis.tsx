import { tokenPriceOrigin } from '@/core/rates/price-of-tokens';
import { formatDays } from '@/core/units/format';
import { verdictText } from '../forecast/card-verdict';
import { wholeTokens } from './brief-money';
import type { Brief } from './brief-view';
import type { BriefWords } from './brief-words';

interface Props {
  readonly brief: Brief;
  readonly words: BriefWords;
}

/** Prices, rules and scenarios the plan was made with. */
export function BriefAssumptions({ brief: { renewal, seats }, words }: Props) {
  const { t, money, count, percent } = words;
  const { tokenPrices, currency, leadTimeDays, minimumOrder, confidence, lockOutDayCost } = renewal.settings;
  const tiers = tokenPrices.map(({ from, perToken }) =>
    tokenPrices.length === 1
      ? money.price(perToken)
      : t('brief_price_tier', [money.price(perToken), count(wholeTokens(from))]),
  );
  const prices = new Intl.ListFormat(t.locale, { type: 'unit' }).format(tiers);
  const own = tokenPriceOrigin({ tokenPrices, currency }) === 'admin';
  const lines = [
    t(own ? 'brief_price_own' : 'brief_price_list', [prices]),
    ...(seats?.view.hasListPrices ? [t('brief_seat_prices_list')] : []),
    t('brief_lead', [formatDays(leadTimeDays, t.locale), count(wholeTokens(minimumOrder))]),
    lockOutDayCost === null
      ? t('brief_sure', [percent(confidence)])
      : t('brief_lock_out', [money.text(lockOutDayCost)]),
    renewal.scenarios.length > 0
      ? t('budget_scenarios', [new Intl.ListFormat(t.locale).format(renewal.scenarios)])
      : t('budget_no_scenarios'),
    t('brief_futures'),
  ];
  return (
    <section class="brief-basis">
      <h2>{t('brief_assumptions')}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** How good forecasts of this team's past were, and what the plan knows of it. */
export function BriefAccuracy({ brief: { renewal, facts }, words }: Props) {
  return (
    <section class="brief-basis">
      <h2>{words.t('brief_accuracy')}</h2>
      <ul>
        {[...accuracy(facts.card, renewal.today, words), ...coverage(facts.outlook, words)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function accuracy(
  card: Brief['facts']['card'],
  today: Brief['renewal']['today'],
  { t, count, percent }: BriefWords,
): string[] {
  if (!card) return [t('brief_accuracy_unknown')];
  const lengths = card.horizons.map(({ days, error, covered, forecasts }) =>
    t('brief_accuracy_line', [count(days), percent(error), percent(covered), count(forecasts)]),
  );
  return [verdictText(t, card, today), ...lengths];
}

function coverage(
  { coverage: { period, exact, estimated, unknown }, conflicts }: Brief['facts']['outlook'],
  { t, count, day }: BriefWords,
): string[] {
  return [
    period
      ? t('brief_data', [day(period.from), day(period.to), count(exact), count(estimated), count(unknown)])
      : t('brief_data_none'),
    ...(conflicts.length > 0 ? [t('brief_conflicts', [count(conflicts.length)], conflicts.length)] : []),
  ];
}
