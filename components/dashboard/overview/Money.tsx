import type { Translate } from '@/components/text/translate';
import type { Curve } from '@/core/advice/curves/cost-curves';
import { minor } from '@/core/units/brands';
import { formatDay, formatMoney, formatPercent } from '@/core/units/format';
import { CurvesPanel } from '../people/CurvesPanel';
import type { CurvesView } from '../people/people-view';
import { adviceText } from './advice-text';
import type { OverviewView, Spent } from './overview-view';
import type { Parts } from './use-parts';

interface Props {
  readonly t: Translate;
  readonly view: OverviewView | null;
  readonly curves: CurvesView | null;
  readonly advice: Parts['advice'];
}

const SHOWN: readonly Curve[] = ['paid', 'allFlex', 'allSeats', 'best'];

/** What use costs, what it would cost on other plans, and what could be saved. */
export function Money({ t, view, curves, advice }: Props) {
  return (
    <section class="overview-part">
      <h2>{t('overview_money')}</h2>
      {view ? (
        <>
          <Facts t={t} view={view} advice={advice} />
          {view.priced ? null : (
            <p class="look">
              {t('people_no_token_price')} <a href="#/settings">{t('overview_to_settings')}</a>
            </p>
          )}
          {view.unpricedSeats.length > 0 && !curves?.curves ? (
            <p class="quiet">
              {t('shares_unpriced', [new Intl.ListFormat(t.locale).format(view.unpricedSeats)])}
            </p>
          ) : null}
          {curves ? <CurvesPanel t={t} view={curves} shown={SHOWN} /> : null}
        </>
      ) : (
        <p class="quiet">{t('overview_working')}</p>
      )}
    </section>
  );
}

function Facts({ t, view, advice }: Pick<Props, 't' | 'advice'> & { readonly view: OverviewView }) {
  const money = (amount: number) => formatMoney({ minor: minor(amount), currency: view.currency }, t.locale);
  const spent = ({ tokens, seats }: Spent) => (
    <>
      {money(tokens + seats)}
      <span class="quiet data-sub">{t('overview_spent_of', [money(tokens), money(seats)])}</span>
    </>
  );
  const { month, year, savings } = view;
  const said = adviceText(t, advice);
  return (
    <dl class="data-facts">
      {month ? (
        <div>
          <dt>{t('overview_month')}</dt>
          <dd>{spent(month)}</dd>
        </div>
      ) : null}
      {year ? (
        <div>
          <dt>
            {year.from > view.yearFrom
              ? t('overview_year_from', [formatDay(year.from, t.locale)])
              : t('overview_year')}
          </dt>
          <dd>{spent(year)}</dd>
        </div>
      ) : null}
      {savings || said ? (
        <div>
          <dt>{t('overview_savings')}</dt>
          <dd>
            {savings ? money(savings.saving) : null}
            {savings && savings.present > 0 ? (
              <span class="quiet data-sub">
                {t('overview_savings_of', [
                  formatPercent(savings.saving / savings.present, t.locale),
                  money(savings.present),
                ])}
              </span>
            ) : null}
            {said ? <span class="quiet data-sub">{said}</span> : null}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
