import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import type { KindShares } from '@/core/spend/shares/team-shares';
import { firstDayOf, lastDayOf } from '@/core/units/month';
import { monthsText } from '../budget/year-text';
import { NoticeLine } from '../data/NoticeLine';
import { PLACE_NAMES } from '../data/place-names';
import { NothingYet } from '../NothingYet';
import { SharesTable } from './SharesTable';
import { sharesCsv } from './shares-csv';
import { fiscalMonths, type Months } from './shares-table';
import type { SharesEvents, SharesView } from './shares-view';
import '../data/data.css';
import './shares.css';

interface Props {
  readonly t: Translate;
  /** null: nothing was read yet. */
  readonly view: SharesView | null;
  readonly events: SharesEvents;
  readonly notice: { readonly text: string; readonly failed: boolean } | null;
}

/** Who bears what of a team's cost. */
export function SharesPage({ t, view, events, notice }: Props) {
  return (
    <main class="data">
      <h1>{t('shares_title')}</h1>
      <NoticeLine notice={notice} />
      {view === null ? <NothingYet t={t} /> : <Shares key={view.team} t={t} view={view} events={events} />}
    </main>
  );
}

function Shares({ t, view, events }: Pick<Props, 't' | 'events'> & { readonly view: SharesView }) {
  const [kindAt, chooseKind] = useState(0);
  const [yearAt, chooseYear] = useState(0);
  const kind = view.kinds[kindAt] ?? view.kinds[0];
  const years = view.months ? yearsOf(view, view.months) : [];
  const months = years[yearAt] ?? years[0];
  if (!kind || !months) return <p class="quiet">{t('shares_no_use')}</p>;
  return (
    <>
      <div class="settings-row">
        {view.hasPlaces ? <KindSelect t={t} kinds={view.kinds} at={kindAt} choose={chooseKind} /> : null}
        <label class="labelled">
          <span class="quiet">{t('budget_year')}</span>
          <select
            class="field"
            value={String(yearAt)}
            onChange={(event) => chooseYear(Number(event.currentTarget.value))}
          >
            {years.map(([from, to], i) => (
              <option key={from} value={String(i)}>
                {monthsText({ from: firstDayOf(from), to: lastDayOf(to) }, t.locale)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <SharesTable t={t} view={view} kind={kind} months={months} />
      <Notes t={t} view={view} />
      <div class="data-actions">
        <button
          type="button"
          class="button"
          onClick={() => {
            const { name, text } = sharesCsv(t, view, kind, months);
            events.save(name, text);
          }}
        >
          {t('shares_export')}
        </button>
      </div>
    </>
  );
}

/** This fiscal year and those before it that anything is known of. */
function yearsOf({ month, startMonth }: SharesView, known: Months): Months[] {
  const years = [0, 12, 24, 36].map((back) => fiscalMonths(month - back, startMonth, known));
  return years.filter((year) => year !== null);
}

interface KindProps {
  readonly t: Translate;
  readonly kinds: readonly KindShares[];
  readonly at: number;
  readonly choose: (at: number) => void;
}

function KindSelect({ t, kinds, at, choose }: KindProps) {
  return (
    <label class="labelled">
      <span class="quiet">{t('shares_by')}</span>
      <select
        class="field"
        value={String(at)}
        onChange={(event) => choose(Number(event.currentTarget.value))}
      >
        {kinds.map(({ kind }, i) => (
          <option key={kind} value={String(i)}>
            {t(PLACE_NAMES[kind])}
          </option>
        ))}
      </select>
    </label>
  );
}

function Notes({ t, view }: { readonly t: Translate; readonly view: SharesView }) {
  return (
    <div class="shares-notes quiet">
      {view.hasPlaces ? null : (
        <p>
          {t('shares_no_places')} <a href="#/data/import">{t('shares_import')}</a>
        </p>
      )}
      {view.priceOrigin === null ? <p>{t('shares_no_price')}</p> : null}
      {view.priceOrigin === 'list' ? <p>{t('shares_list_price')}</p> : null}
      {view.unpricedSeats.length > 0 ? (
        <p>{t('shares_unpriced', [new Intl.ListFormat(t.locale).format(view.unpricedSeats)])}</p>
      ) : null}
      {view.spread ? <p>{t('shares_spread')}</p> : null}
      <p>{t('shares_rule')}</p>
    </div>
  );
}
