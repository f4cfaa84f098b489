import type { ComponentChildren } from 'preact';
import type { Translate } from '@/components/text/translate';
import { Withheld } from '../forecast/Headline';
import { RunwayChart } from '../forecast/RunwaySection';
import { NothingYet } from '../NothingYet';
import { Answer } from '../overview/Answer';
import type { StandingView } from '../overview/overview-view';
import { AmountSection } from './AmountSection';
import { Assumptions } from './Assumptions';
import { ChangesTable } from './ChangesTable';
import { OrderHeadline } from './OrderHeadline';
import { OrdersTable } from './OrdersTable';
import { PoliciesTable } from './PoliciesTable';
import { MONTHS, type RenewalEvents, type RenewalView } from './renewal-view';
import '../data/data.css';
import './renewal.css';

interface Props {
  readonly t: Translate;
  /** null: not there yet; view null: nothing was read yet. */
  readonly state: { readonly view: RenewalView | null } | null;
  readonly events: RenewalEvents;
  /** Where the team stands without another order; null: not there yet. */
  readonly standing: StandingView | null;
  /** The page for finance, once there is a plan. */
  readonly brief: ComponentChildren;
  /** What goes with it: budget and seats. */
  readonly around: ComponentChildren;
}

/** When and how much to order, what it costs, and what would change that. */
export function RenewalPage({ t, state, events, standing, brief, around }: Props) {
  const view = state?.view ?? null;
  const isPlanned = view !== null && (view.answer !== null || view.withheld !== null);
  const meanwhile =
    isPlanned || !standing || standing.outlook.fan.length < 2 ? null : (
      <>
        <Answer t={t} outlook={standing.outlook} />
        <RunwayChart t={t} outlook={standing.outlook} named={t('forecast_chart_runway')} />
      </>
    );
  return (
    <main class="data renewal">
      <h1>{t('renewal_title')}</h1>
      {view ? (
        <Planned t={t} view={view} events={events} brief={brief} around={around}>
          {meanwhile}
        </Planned>
      ) : (
        <>
          <div role="status">
            {state ? <NothingYet t={t} /> : <p class="quiet">{t('renewal_working')}</p>}
          </div>
          {meanwhile}
        </>
      )}
    </main>
  );
}

function Planned({
  t,
  view,
  events,
  brief,
  around,
  children,
}: Omit<Props, 'state' | 'standing'> & {
  readonly view: RenewalView;
  /** What is known until there is a plan. */
  readonly children: ComponentChildren;
}) {
  const { answer, withheld, months } = view;
  return (
    <>
      <div class="settings-row">
        <label class="labelled">
          <span class="quiet">{t('renewal_ahead')}</span>
          <select
            class="field"
            value={String(months)}
            onChange={(event) => {
              const wanted = MONTHS.find((count) => String(count) === event.currentTarget.value);
              if (wanted) events.lookAhead(wanted);
            }}
          >
            {MONTHS.map((count) => (
              <option key={count} value={String(count)}>
                {t('renewal_months', [String(count)])}
              </option>
            ))}
          </select>
        </label>
      </div>
      {withheld ? <Missing t={t} withheld={withheld} /> : null}
      {withheld || answer ? null : (
        <p class="quiet" role="status">
          {t('renewal_working')}
        </p>
      )}
      {children}
      {answer ? (
        <>
          <OrderHeadline t={t} view={view} answer={answer} />
          {brief}
          <AmountSection t={t} view={view} answer={answer} />
          <OrdersTable t={t} view={view} outcome={answer.renewal.best} />
          <PoliciesTable t={t} view={view} policies={answer.policies} />
          <ChangesTable t={t} view={view} answer={answer} />
          {around}
        </>
      ) : null}
      <Assumptions t={t} view={view} />
    </>
  );
}

function Missing({
  t,
  withheld,
}: {
  readonly t: Translate;
  readonly withheld: NonNullable<RenewalView['withheld']>;
}) {
  if (withheld.code !== 'no-price') return <Withheld t={t} withheld={withheld} part={false} />;
  return (
    <section class="data-section">
      <h2>{t('renewal_no_price')}</h2>
      <p>
        <a href="#/settings">{t('renewal_no_price_next')}</a>
      </p>
    </section>
  );
}
