import { CoverageSection } from '@/components/dashboard/data/CoverageSection';
import { DataPage } from '@/components/dashboard/data/DataPage';
import { NO_FILTER } from '@/core/model/filter';
import { dayOfEpoch } from '@/core/units/day';
import type { App } from '../app';
import { live } from '../live';

/** How the days of a team are known. */
export function openCoverage(app: App): undefined {
  const { t, plans } = app;
  let team: string | null = null;
  const choose = (chosen: string) => {
    team = chosen;
    look();
  };
  const load = () => plans.load('coverage', { ...NO_FILTER, team }, dayOfEpoch(Date.now()));
  const look = live(app, load, (view) => (
    <DataPage t={t} part="coverage">
      <CoverageSection t={t} view={view} choose={choose} />
    </DataPage>
  ));
}
