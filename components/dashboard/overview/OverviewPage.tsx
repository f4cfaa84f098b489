import type { ComponentChildren } from 'preact';
import type { Translate } from '@/components/text/translate';
import { NoticeLine } from '../data/NoticeLine';
import { RunwayChart } from '../forecast/RunwaySection';
import { NothingYet } from '../NothingYet';
import { Actions } from './Actions';
import { Answer } from './Answer';
import { Money } from './Money';
import type { StandingView } from './overview-view';
import { Rests } from './Rests';
import { type PartLoaders, useParts } from './use-parts';
import '../data/data.css';
import './overview.css';

interface Props {
  readonly t: Translate;
  /** null: nothing was read yet. */
  readonly standing: StandingView | null;
  readonly load: PartLoaders;
  /** The first steps, until they are done. */
  readonly first: ComponentChildren;
  readonly notice: { readonly text: string; readonly failed: boolean } | null;
}

/** Where a team stands, and what to do next. */
export function OverviewPage({ t, standing, load, first, notice }: Props) {
  const { rest, curves, advice, failed } = useParts(standing, load);
  const nothing = first ? null : <NothingYet t={t} />;
  return (
    <main class="data overview">
      <h1>{t('overview_title')}</h1>
      <NoticeLine notice={notice ?? (failed ? { text: t('overview_failed'), failed } : null)} />
      {first}
      {standing ? (
        <>
          <Answer t={t} outlook={standing.outlook} />
          <div class="overview-parts">
            {standing.outlook.fan.length < 2 ? null : (
              <section class="overview-part" aria-label={t('forecast_runway')}>
                <RunwayChart t={t} outlook={standing.outlook} named={t('forecast_chart_runway')} />
              </section>
            )}
            <Actions t={t} view={rest} advice={advice} />
            <Money t={t} view={rest} curves={curves} advice={advice} />
            <Rests t={t} standing={standing} view={rest} />
          </div>
        </>
      ) : (
        nothing
      )}
    </main>
  );
}
