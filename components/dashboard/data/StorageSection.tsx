import type { Translate } from '@/components/text/translate';
import { formatNumber } from '@/core/units/format';
import { Backup } from './Backup';
import { NoticeLine } from './NoticeLine';
import { Retention } from './Retention';
import type { StorageEvents, StorageView } from './storage-view';
import { TeamReadings } from './TeamReadings';

interface Props {
  readonly t: Translate;
  readonly view: StorageView;
  readonly events: StorageEvents;
  readonly notice: { readonly text: string; readonly failed: boolean } | null;
}

/** How much is stored, of whom, for how long, and its one-file backup. */
export function StorageSection({ t, view, events, notice }: Props) {
  const number = (count: number) => formatNumber(count, t.locale);
  const counts: [string, string][] = [
    [t('data_teams'), number(view.teams.length)],
    [t('data_people'), number(view.people)],
    [t('data_readings'), number(view.readings)],
    [t('data_daily_rows'), number(view.dailyRows)],
  ];
  return (
    <>
      <section class="data-section">
        <NoticeLine notice={notice} />
        <h2>
          {view.bytes === null ? t('data_used_unknown') : t('data_used', [byteText(view.bytes, t.locale)])}
        </h2>
        <dl class="data-facts">
          {counts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Backup t={t} restore={view.restore} events={events} />
      <section class="data-section">
        <h2>{t('data_last_readings')}</h2>
        {view.teams.length === 0 ? (
          <p class="quiet">
            {t('data_nothing_yet')} <a href="#/data/import">{t('nothing_import')}</a>
          </p>
        ) : null}
        {view.teams.map((team) => (
          <TeamReadings key={team.key} t={t} team={team} onDelete={() => events.deleteTeam(team)} />
        ))}
      </section>
      <Retention t={t} keepMonths={view.keepMonths} today={view.today} keep={events.keep} />
    </>
  );
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size as the locale writes it: "14.2 MB". */
function byteText(bytes: number, locale: string): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}
