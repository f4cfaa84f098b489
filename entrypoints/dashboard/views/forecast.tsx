import { ForecastPage } from '@/components/dashboard/forecast/ForecastPage';
import type {
  ForecastAsk,
  ForecastEvents,
  ForecastView,
  UnitPerson,
} from '@/components/dashboard/forecast/forecast-view';
import { ALL_TEAMS } from '@/core/model/filter';
import type { App, OpenView } from '../app';
import { failure } from '../failure';
import { openForecasts } from '../forecast/forecast-client';
import { unitOf } from '../forecast/unit-of-filter';
import { ScenariosBeside } from '../plans/ScenariosBeside';

/** The forecast of a team or a part of it, worked out in workers: what was used first, then how good forecasts are. */
export const open: OpenView = (app) => {
  const { t, show, filter, onFilter } = app;
  const forecasts = openForecasts();
  let person: number | null = null;
  let people: { readonly team: string; readonly known: readonly UnitPerson[] } | null = null;
  let newest: ForecastAsk | null = null;
  const events: ForecastEvents = {
    choosePerson: (chosen) => {
      person = chosen;
      look();
    },
  };
  const draw = (view: ForecastView | null) => {
    const known = people !== null && people.team === view?.team ? people.known : [];
    show(<ForecastPage t={t} view={view} people={known} events={events} beside={scenariosOf(app, view)} />);
  };
  const load = async (ask: ForecastAsk) => {
    const isNewest = () => newest === ask;
    const first = await forecasts.first(ask);
    if (!isNewest()) return;
    draw(first);
    const whole = first && !first.whole ? await forecasts.ask(ask) : first;
    if (!isNewest()) return;
    if (whole !== first) draw(whole);
    if (!whole || people?.team === whole.team) return;
    people = { team: whole.team, known: await forecasts.people(ask) };
    if (isNewest()) draw(whole);
  };
  const look = () => {
    const ask: ForecastAsk = { team: filter().team, unit: unitOf(filter(), person) };
    newest = ask;
    load(ask).catch((cause) => {
      if (newest !== ask) return;
      show(<p class="settings">{t(failure(cause))}</p>);
      console.error(cause);
    });
  };
  show(
    <main class="data">
      <h1>{t('forecast_title')}</h1>
      <p class="quiet" role="status">
        {t('forecast_working')}
      </p>
    </main>,
  );
  onFilter(look);
  look();
  return () => forecasts.close();
};

/** Scenarios are of one whole team. */
const scenariosOf = (app: App, view: ForecastView | null) =>
  view?.unit.kind === 'team' && view.team !== ALL_TEAMS ? (
    <ScenariosBeside key={view.team} app={app} team={view.team} />
  ) : null;
