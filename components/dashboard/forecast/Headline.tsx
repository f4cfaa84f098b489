import type { MessageKey } from '@/components/text/keys';
import type { Translate } from '@/components/text/translate';
import type { Outlook, OutlookWithheld } from '@/core/purchase/types';
import { addDays } from '@/core/units/day';
import { formatDay, formatNumber } from '@/core/units/format';
import type { ForecastView } from './forecast-view';
import { tokensText } from './texts';

/** The answer: until when the tokens last, else how much will be used; or why neither can be said. */
export function Headline({ t, view }: { readonly t: Translate; readonly view: ForecastView }) {
  const { outlook, withheld, next, unit } = view;
  if (withheld) return <Withheld t={t} withheld={withheld} part={unit.kind !== 'team'} />;
  const quarter = next.find(({ days }) => days === 90);
  const demand = quarter
    ? t('forecast_next', [
        tokensText(quarter.likely, t),
        tokensText(quarter.low, t),
        tokensText(quarter.high, t),
      ])
    : '';
  const runs = outlook && !outlook.withheld ? outlook : null;
  return (
    <section class="data-section">
      <h2 class="answer">{runs ? runOutText(runs, t) : demand}</h2>
      {runs ? <p>{rangeOfRunOut(runs, t)}</p> : null}
      {outlook?.withheld ? <p class="look">{t('forecast_no_balance')}</p> : null}
      <dl class="data-facts">
        {next.map(({ days, ...range }) => (
          <div key={days}>
            <dt>{t('forecast_next_days', [formatNumber(days, t.locale)])}</dt>
            <dd>
              {t('renewal_tokens', [tokensText(range.likely, t)])}
              <span class="quiet data-sub">
                {t('popup_range_tokens', [tokensText(range.low, t), tokensText(range.high, t)])}
              </span>
            </dd>
          </div>
        ))}
        {runs ? <Purchase t={t} outlook={runs} /> : null}
      </dl>
      <p class="quiet">{t('forecast_likely_means')}</p>
    </section>
  );
}

function Purchase({ t, outlook }: { readonly t: Translate; readonly outlook: Outlook }) {
  const { orderBy, today } = outlook;
  return (
    <div>
      <dt>{t('popup_order_by')}</dt>
      <dd class={orderBy !== null && orderBy <= today ? 'danger' : undefined}>
        {orderBy === null
          ? t('popup_order_none')
          : orderBy <= today
            ? t('popup_order_now')
            : formatDay(orderBy, t.locale)}
      </dd>
    </div>
  );
}

export const runOutText = ({ runOut, today, horizon }: Outlook, t: Translate): string =>
  runOut?.likely
    ? t('popup_lasts', [formatDay(runOut.likely, t.locale)])
    : t('popup_lasts_beyond', [formatDay(addDays(today, horizon), t.locale)]);

export function rangeOfRunOut({ runOut }: Outlook, t: Translate): string {
  if (!runOut || runOut.early === null) return '';
  const early = formatDay(runOut.early, t.locale);
  return runOut.late === null
    ? t('popup_range_open', [early])
    : t('popup_range', [early, formatDay(runOut.late, t.locale)]);
}

/** What is missing, and when it will be enough. */
const WITHHELD = {
  'no-history': ['popup_withheld_no_history', 'forecast_withheld_no_history_next'],
  'short-history': ['popup_withheld_short_history', 'forecast_withheld_short_history_next'],
  'no-use': ['popup_withheld_no_use', 'popup_withheld_no_use_next'],
  off: ['forecast_off', 'forecast_off_next'],
  'no-balance': ['popup_withheld_no_balance', 'popup_withheld_no_balance_next'],
  'no-skill': ['popup_withheld_no_skill', 'forecast_withheld_no_skill_next'],
} as const satisfies Record<OutlookWithheld['code'], readonly MessageKey[]>;

interface WithheldProps {
  readonly t: Translate;
  readonly withheld: OutlookWithheld;
  readonly part: boolean;
}

/** Why there is no forecast, and what to do. */
export function Withheld({ t, withheld, part }: WithheldProps) {
  const { code, daysKnown, daysNeeded } = withheld;
  const [what, next] = WITHHELD[code];
  const known = formatNumber(daysKnown, t.locale);
  const needed = formatNumber(daysNeeded, t.locale);
  const missing = Math.max(0, daysNeeded - daysKnown);
  const values = code === 'no-skill' || code === 'short-history' ? [known, needed] : [];
  return (
    <section class="data-section">
      <h2>{part && code === 'no-history' ? t('forecast_part_no_history') : t(what, values)}</h2>
      <p>{t(next, [formatNumber(missing, t.locale)])}</p>
    </section>
  );
}
