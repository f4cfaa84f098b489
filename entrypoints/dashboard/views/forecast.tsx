import { ForecastPage } from '@/components/dashboard/forecast/ForecastPage';
import type {
  ForecastAsk,
  ForecastEvents,
  ForecastView,
} from '@/components/dashboard/forecast/forecast-view';
import { ALL_TEAMS } from '@/core/model/filter';
import type { App, OpenView } from '../app';
import { failure } from '../failure';
import { type Arrived, arriving } from '../forecast/arriving';
import { openForecasts } from '../forecast/forecast-client';
import { unitOf } from '../forecast/unit-of-filter';
import { ScenariosBeside } from '../plans/ScenariosBeside';

/** The forecast of a team or a part of it, worked out in workers: what was used first, then how good forecasts are. */
export const open: OpenView = (app) => {
  const { t, show, filter, onFilter } = app;
  const forecasts = openForecasts();
  let person: number | null = null;
  let shown: Arrived | null = null;
  let newest: ForecastAsk | null = null;
  const events: ForecastEvents = {
    choosePerson: (chosen) => {
      person = chosen;
      void look();
    },
  };
  const look = async () => {
    const ask: ForecastAsk = { team: filter().team, unit: unitOf(filter(), person) };
    newest = ask;
    try {
      for await (const arrived of arriving(forecasts, ask, shown)) {
        if (newest !== ask) return;
        shown = arrived;
        show(<ForecastPage t={t} {...arrived} events={events} beside={scenariosOf(app, arrived.view)} />);
      }
    } catch (cause) {
      if (newest !== ask) return;
      show(<p class="settings">{t(failure(cause))}</p>);
      console.error(cause);
    }
  };
  show(
    <main class="data">
      <h1>{t('forecast_title')}</h1>
      <p class="quiet" role="status">
        {t('forecast_working')}
      </p>
    </main>,
  );
  onFilter(() => void look());
  void look();
  return () => forecasts.close();
};

/** Scenarios are of one whole team. */
const scenariosOf = (app: App, view: ForecastView | null) =>
  view?.unit.kind === 'team' && view.team !== ALL_TEAMS ? (
    <ScenariosBeside key={view.team} app={app} team={view.team} />
  ) : null;
