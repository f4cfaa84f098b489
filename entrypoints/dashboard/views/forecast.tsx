import { ForecastPage } from '@/components/dashboard/forecast/ForecastPage';
import {
  ALL_TEAMS,
  type ForecastAsk,
  type ForecastEvents,
  type ForecastView,
} from '@/components/dashboard/forecast/forecast-view';
import { WHOLE_TEAM } from '@/core/ledger/unit';
import type { App, OpenView } from '../app';
import { openForecasts } from '../forecast/forecast-client';
import { live } from '../live';
import { ScenariosBeside } from '../plans/ScenariosBeside';

/** The forecast of a team or a part of it, worked out in a worker. */
export const open: OpenView = (app) => {
  const { t } = app;
  const forecasts = openForecasts();
  let asked: ForecastAsk = { team: null, unit: WHOLE_TEAM };
  const events: ForecastEvents = {
    ask: (ask) => {
      asked = ask;
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
    () => forecasts.ask(asked),
    (view) => <ForecastPage t={t} view={view} events={events} beside={scenariosOf(app, view)} />,
  );
  return () => forecasts.close();
};

/** Scenarios are of one whole team. */
const scenariosOf = (app: App, view: ForecastView | null) =>
  view?.unit.kind === 'team' && view.team !== ALL_TEAMS ? (
    <ScenariosBeside key={view.team} app={app} team={view.team} />
  ) : null;
