import { useMemo } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { renewalCalendar } from '@/core/advice/renewals/renewal-calendar';
import { seatMoves } from '@/core/advice/seats/seat-moves';
import { NothingYet } from '../NothingYet';
import { AnswerSection } from './AnswerSection';
import { AskControls } from './AskControls';
import { CalendarSection } from './CalendarSection';
import { MovesSection } from './MovesSection';
import { NowSection } from './NowSection';
import { PoolsSection } from './PoolsSection';
import type {
  Answered,
  AskableSeats,
  NamedSeats,
  SeatPerson,
  SeatsEvents,
  SeatsState,
  SeatsView,
} from './seats-view';
import '../data/data.css';
import './seats.css';

interface Props {
  readonly t: Translate;
  readonly state: SeatsState;
  readonly events: SeatsEvents;
}

/** Who should hold which seats, what that costs, and what to do on which day. */
export function SeatsPage({ t, state, events }: Props) {
  const { view } = state;
  return (
    <main class="data seats">
      <h1>{t('seats_title')}</h1>
      {view ? (
        isAskable(view) ? (
          <Asked key={view.team} t={t} view={view} state={state} events={events} />
        ) : view.missing === null ? (
          <>
            <Working t={t} failed={state.failed} />
            <NowSection t={t} view={view} />
          </>
        ) : (
          <Missing t={t} missing={view.missing} />
        )
      ) : (
        <div role="status">
          {view === null ? <NothingYet t={t} /> : <p class="quiet">{t('seats_working')}</p>}
        </div>
      )}
    </main>
  );
}

const isAskable = (view: SeatsView): view is AskableSeats => view.seats !== null;

const Working = ({ t, failed }: { readonly t: Translate; readonly failed: boolean }) => (
  <p class={failed ? 'danger' : 'quiet'} role="status">
    {t(failed ? 'seats_failed' : 'seats_working')}
  </p>
);

const Missing = ({ t, missing }: { readonly t: Translate; readonly missing: SeatsView['missing'] }) =>
  missing === 'no-token-price' ? (
    <p>
      {t('seats_no_token_price')} <a href="#/settings">{t('seats_to_prices')}</a>
    </p>
  ) : (
    <p>
      {t('seats_no_use')} <a href="#/data">{t('seats_to_import')}</a>
    </p>
  );

function Asked({ t, view, state, events }: Props & { readonly view: AskableSeats }) {
  const { answered, question } = state;
  return (
    <>
      <AnswerSection t={t} view={view} state={state} />
      {/* Two answers to two questions would differ by one person's seat. */}
      {view.least > 0 ? null : <AskControls t={t} view={view} question={question} ask={events.ask} />}
      {answered ? (
        <>
          <PoolsSection t={t} view={view} question={question} answered={answered} ask={events.ask} />
          {state.people ? (
            <Details t={t} view={view} people={state.people} answered={answered} events={events} />
          ) : null}
        </>
      ) : null}
    </>
  );
}

interface DetailsProps {
  readonly t: Translate;
  readonly view: AskableSeats;
  readonly people: readonly SeatPerson[];
  readonly answered: Answered;
  readonly events: Pick<SeatsEvents, 'save' | 'saveTable'>;
}

function Details({ t, view, people, answered: { question, answer }, events }: DetailsProps) {
  const { seats: team, today, subscriptions, lots, aside } = view;
  const found = useMemo(() => seatMoves(team, question, answer), [team, question, answer]);
  const entries = useMemo(
    () => renewalCalendar({ today, subscriptions, team, answer, lots, aside }),
    [today, subscriptions, team, answer, lots, aside],
  );
  const named: NamedSeats = { ...view, people };
  return (
    <>
      <MovesSection t={t} view={named} found={found} {...events} />
      <CalendarSection t={t} view={named} entries={entries} />
    </>
  );
}
