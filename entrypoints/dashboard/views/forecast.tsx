import { ForecastPage } from '@/components/dashboard/forecast/ForecastPage';
import type { ForecastEvents, ForecastView } from '@/components/dashboard/forecast/forecast-view';
import { ALL_TEAMS } from '@/core/model/filter';
import type { App, OpenView } from '../app';
import { openForecasts } from '../forecast/forecast-client';
import { unitOf } from '../forecast/unit-of-filter';
import { live } from '../live';
import { ScenariosBeside } from '../plans/ScenariosBeside';

/** The forecast of a team or a part of it, worked out in a worker. */
export const open: OpenView = (app) => {
  const { t, filter } = app;
  const forecasts = openForecasts();
  let person: number | null = null;
  const events: ForecastEvents = {
    choosePerson: (chosen) => {
      person = chosen;
      look();
    },
  };
  app.show(
    <main class="data">
      <h1>{t('forecast_title')}</h1>
      <p class="quiet" role="status">
        {t('forecast_working')}
      </p>
    </main>,
  );
  const look = live(
    app,
    () => forecasts.ask({ team: filter().team, unit: unitOf(filter(), person) }),
    (view) => <ForecastPage t={t} view={view} events={events} beside={scenariosOf(app, view)} />,
  );
  return () => forecasts.close();
};

/** Scenarios are of one whole team. */
const scenariosOf = (app: App, view: ForecastView | null) =>
  view?.unit.kind === 'team' && view.team !== ALL_TEAMS ? (
    <ScenariosBeside key={view.team} app={app} team={view.team} />
  ) : null;
