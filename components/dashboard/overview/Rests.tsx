import type { Translate } from '@/components/text/translate';
import type { Day } from '@/core/units/brands';
import { dayOfEpoch } from '@/core/units/day';
import { formatDay, formatNumber } from '@/core/units/format';
import type { OverviewView, StandingView } from './overview-view';

interface Props {
  readonly t: Translate;
  readonly standing: StandingView;
  readonly view: OverviewView | null;
}

/** What all of this rests on: how new the data is, and how many of the days are exact. */
export function Rests({ t, standing: { today, outlook }, view }: Props) {
  const newest = (pick: (page: string) => boolean): number | null => {
    const found = outlook.freshness.filter(({ page }) => pick(page)).map(({ readAt }) => readAt);
    return found.length > 0 ? Math.max(...found) : null;
  };
  const facts = [
    [t('overview_page_read'), newest((page) => page !== 'daily')],
    [t('overview_balance_read'), outlook.readAt],
    [t('overview_exported'), newest((page) => page === 'daily')],
  ] as const;
  return (
    <section class="overview-part">
      <h2>{t('overview_rests')}</h2>
      {view?.coverage.from ? <Coverage t={t} coverage={view.coverage} from={view.coverage.from} /> : null}
      <dl class="overview-facts">
        {view?.knownTo ? (
          <Fact name={t('overview_known')} day={formatDay(view.knownTo, t.locale)} ago={null} />
        ) : null}
        {facts.map(([name, at]) =>
          at === null ? (
            <Fact key={name} name={name} day={t('overview_never')} ago={null} />
          ) : (
            <Fact
              key={name}
              name={name}
              day={formatDay(dayOfEpoch(at), t.locale)}
              ago={agoText(t, dayOfEpoch(at), today)}
            />
          ),
        )}
      </dl>
      <p>
        <a href="#/data/coverage">{t('overview_see_days')}</a>
      </p>
    </section>
  );
}

interface FactProps {
  readonly name: string;
  readonly day: string;
  readonly ago: string | null;
}

const Fact = ({ name, day, ago }: FactProps) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {day}
      {ago ? <span class="quiet data-sub">{ago}</span> : null}
    </dd>
  </div>
);

interface CoverageProps {
  readonly t: Translate;
  readonly coverage: OverviewView['coverage'];
  readonly from: Day;
}

function Coverage({ t, coverage: { counts }, from }: CoverageProps) {
  const part = counts.open + counts.estimated;
  const days = counts.exact + part + counts.missing;
  const count = (value: number) => formatNumber(value, t.locale);
  const shares = [
    ['exact', counts.exact],
    ['part', part],
    ['missing', counts.missing],
  ] as const;
  return (
    <>
      <p>
        {t('overview_coverage', [
          count(counts.exact),
          count(days),
          formatDay(from, t.locale),
          count(part),
          count(counts.missing),
        ])}
      </p>
      <div class="overview-coverage" aria-hidden="true">
        {shares.map(([state, value]) => (
          <span key={state} class={state} style={{ flexGrow: value }} />
        ))}
      </div>
    </>
  );
}

/** "3 days ago". */
const agoText = (t: Translate, on: Day, today: Day): string =>
  new Intl.RelativeTimeFormat(t.locale, { numeric: 'auto' }).format(Math.min(0, on - today), 'day');
