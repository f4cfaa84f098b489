import type { ComponentChildren } from 'preact';
import type { Translate } from '@/components/text/translate';
import { withheldText } from '@/components/text/withheld-text';
import { minor } from '@/core/units/brands';
import { formatDay, formatMoney, formatNumber, formatPercent } from '@/core/units/format';
import { NoticeLine } from '../data/NoticeLine';
import { rangeOfRunOut, runOutText } from '../forecast/Headline';
import { RunwaySection } from '../forecast/RunwaySection';
import { NothingYet } from '../NothingYet';
import { Actions } from './Actions';
import type { OverviewView, Spent } from './overview-view';
import '../data/data.css';
import '../forecast/forecast.css';
import './overview.css';

interface Props {
  readonly t: Translate;
  /** null: nothing was read yet. */
  readonly view: OverviewView | null;
  /** The first steps, until they are done. */
  readonly first: ComponentChildren;
  readonly notice: { readonly text: string; readonly failed: boolean } | null;
}

/** Where a team stands, and what to do next. */
export function OverviewPage({ t, view, first, notice }: Props) {
  return (
    <main class="data forecast">
      <h1>{t('overview_title')}</h1>
      <NoticeLine notice={notice} />
      {first}
      {view === null ? (
        first ? null : (
          <NothingYet t={t} />
        )
      ) : (
        <>
          <Answer t={t} view={view} />
          <Facts t={t} view={view} />
          {view.unpricedSeats.length > 0 ? (
            <p class="quiet">
              {t('shares_unpriced', [new Intl.ListFormat(t.locale).format(view.unpricedSeats)])}
            </p>
          ) : null}
          <Actions t={t} view={view} />
          <RunwaySection t={t} outlook={view.outlook} />
        </>
      )}
    </main>
  );
}

function Answer({ t, view: { outlook } }: { readonly t: Translate; readonly view: OverviewView }) {
  const missing = outlook.withheld ? withheldText(t, outlook.withheld) : null;
  return missing ? (
    <section class="overview-answer">
      <h2>{missing.what}</h2>
      <p class="quiet">{missing.next}</p>
    </section>
  ) : (
    <section class="overview-answer">
      <h2>{runOutText(outlook, t)}</h2>
      <p>{rangeOfRunOut(outlook, t)}</p>
    </section>
  );
}

function Facts({ t, view }: { readonly t: Translate; readonly view: OverviewView }) {
  const money = (amount: number) => formatMoney({ minor: minor(amount), currency: view.currency }, t.locale);
  const spent = ({ tokens, seats }: Spent) => (
    <>
      {money(tokens + seats)}
      <span class="quiet data-sub">{t('overview_spent_of', [money(tokens), money(seats)])}</span>
    </>
  );
  const { outlook, month, year, savings, knownTo } = view;
  return (
    <dl class="data-facts">
      {outlook.available === null ? null : (
        <div>
          <dt>{t('popup_available')}</dt>
          <dd>{formatNumber(Math.floor(outlook.available / 100), t.locale)}</dd>
        </div>
      )}
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
      {savings ? (
        <div>
          <dt>{t('overview_savings')}</dt>
          <dd>
            {money(savings.saving)}
            <span class="quiet data-sub">
              {savings.present > 0
                ? t('overview_savings_of', [
                    formatPercent(savings.saving / savings.present, t.locale),
                    money(savings.present),
                  ])
                : ''}
            </span>
          </dd>
        </div>
      ) : null}
      {knownTo === null ? null : (
        <div>
          <dt>{t('overview_known')}</dt>
          <dd>{formatDay(knownTo, t.locale)}</dd>
        </div>
      )}
    </dl>
  );
}
