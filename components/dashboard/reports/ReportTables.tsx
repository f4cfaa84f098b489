import type { Translate } from '@/components/text/translate';
import { ALL_TEAMS } from '@/core/model/filter';
import type { Period } from '@/core/model/scalars';
import { day } from '@/core/units/brands';
import { formatNumber, formatPeriod } from '@/core/units/format';
import { ReportForm } from './ReportForm';
import { isTooSmall, leastShown, type ReportEvents, type ReportFacts, type Saving } from './report-view';
import { GROUPED, OF_ONE_TEAM, PERSONAL, REPORTS } from './tables/heads';

interface Props {
  readonly t: Translate;
  readonly facts: ReportFacts;
  readonly saving: Saving;
  readonly events: ReportEvents;
}

/** What can be saved of a team, as far as people may be shown. */
export function ReportTables({ t, facts, saving, events }: Props) {
  const { settings, team } = facts;
  const period = facts.period && (overlap(facts.period, facts.known) ?? facts.period);
  const isAll = team === ALL_TEAMS;
  const groupsOnly = settings.privacy === 'groups';
  const offered = REPORTS.filter(
    (id) => !(groupsOnly ? PERSONAL : GROUPED).has(id) && !(isAll && OF_ONE_TEAM.has(id)),
  );
  if (isTooSmall(facts))
    return <p class="look">{t('report_mail_small', [formatNumber(leastShown(settings), t.locale)])}</p>;
  return (
    <section class="data-section">
      <p>
        {period ? t('report_covers', [formatPeriod(period, t.locale)]) : t('report_covers_all')}{' '}
        {isAll ? t('report_one_team') : ''}
      </p>
      {groupsOnly ? <p class="look">{t('report_groups_only')}</p> : null}
      <ReportForm t={t} offered={offered} saving={saving} events={events} />
    </section>
  );
}

/** What of a period is known already: a year that goes on isn't covered to its end. */
function overlap(asked: Period, known: Period | null): Period | null {
  if (!known || known.to < asked.from || asked.to < known.from) return null;
  return { from: day(Math.max(asked.from, known.from)), to: day(Math.min(asked.to, known.to)) };
}
