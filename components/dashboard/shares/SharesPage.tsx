import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import type { KindShares } from '@/core/spend/shares/team-shares';
import { NoticeLine } from '../data/NoticeLine';
import { PLACE_NAMES } from '../data/place-names';
import { NothingYet } from '../NothingYet';
import { sharesTable } from '../reports/tables/shares-table';
import { SharesTable } from './SharesTable';
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
  const kind = view.kinds[kindAt] ?? view.kinds[0];
  const months = view.chosen;
  if (kind && view.months && !months) return <p class="quiet">{t('shares_not_then')}</p>;
  if (!kind || !months) return <p class="quiet">{t('shares_no_use')}</p>;
  return (
    <>
      <SharesTable t={t} view={view} kind={kind} months={months}>
        {view.hasPlaces ? <KindSelect t={t} kinds={view.kinds} at={kindAt} choose={chooseKind} /> : null}
      </SharesTable>
      <Notes t={t} view={view} />
      <div class="data-actions">
        <button
          type="button"
          class="button"
          onClick={() => events.save(sharesTable(t, [kind], months, view.currency))}
        >
          {t('shares_export')}
        </button>
      </div>
    </>
  );
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
