import type { ComponentChildren } from 'preact';
import type { Translate } from '@/components/text/translate';
import { NothingYet } from '../NothingYet';
import { Controls } from './Controls';
import { DemandSection } from './DemandSection';
import type { ForecastEvents, ForecastView, UnitPerson } from './forecast-view';
import { Headline } from './Headline';
import { PastForecasts } from './PastForecasts';
import { ReportCardSection } from './ReportCardSection';
import { RunwaySection } from './RunwaySection';
import '../data/data.css';
import './forecast.css';

interface Props {
  readonly t: Translate;
  /** null: nothing was read yet. */
  readonly view: ForecastView | null;
  readonly people: readonly UnitPerson[];
  readonly events: ForecastEvents;
  /** What stands beside the forecast, such as scenarios. */
  readonly beside?: ComponentChildren;
}

/** When the tokens run out, how much will be used, and how far that can be trusted. */
export function ForecastPage({ t, view, people, events, beside }: Props) {
  return (
    <main class="data forecast">
      <h1>{t('forecast_title')}</h1>
      {view === null ? (
        <NothingYet t={t} />
      ) : (
        <>
          <Controls t={t} view={view} people={people} events={events} />
          {view.whole ? null : (
            <p class="quiet" role="status">
              {t('forecast_working')}
            </p>
          )}
          {view.card || view.outlook ? <Headline t={t} view={view} /> : null}
          <RunwaySection t={t} outlook={view.outlook} />
          {view.withheld ? null : <DemandSection t={t} view={view} />}
          {beside}
          {view.card ? <ReportCardSection t={t} card={view.card} today={view.today} /> : null}
          {view.whole ? <PastForecasts t={t} past={view.past} /> : null}
        </>
      )}
    </main>
  );
}
