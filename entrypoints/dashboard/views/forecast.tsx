import { ForecastPage } from '@/components/dashboard/forecast/ForecastPage';
import type { ForecastAsk, ForecastEvents } from '@/components/dashboard/forecast/forecast-view';
import { WHOLE_TEAM } from '@/core/ledger/unit';
import type { OpenView } from '../app';
import { openForecasts } from '../forecast/forecast-client';
import { live } from '../live';

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
    (view) => <ForecastPage t={t} view={view} events={events} />,
  );
  return () => forecasts.close();
};
