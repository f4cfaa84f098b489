import { useMemo, useState } from 'preact/hooks';
import { sentences } from '@/components/text/sentences';
import type { Translate } from '@/components/text/translate';
import { Confirm } from '@/components/ui/Confirm';
import { formatNumber, formatPercent } from '@/core/units/format';
import { NoticeLine } from '../data/NoticeLine';
import { NothingYet } from '../NothingYet';
import { peopleTable } from '../reports/tables/people-table';
import { ActPanel } from './ActPanel';
import { choosePeople } from './choose-people';
import { Evidence } from './Evidence';
import { PeopleFilters } from './PeopleFilters';
import { PeopleTable } from './PeopleTable';
import { ProgressLine } from './ProgressLine';
import { foundPeople, isOpen } from './people-head';
import type { Filters, PeopleEvents, PeopleHead, PersonRow, SortKey } from './people-view';
import { moneyWriter } from './plan-words';
import { type PeopleLoaders, usePeople } from './use-people';
import '../data/data.css';
import './people.css';

interface Props {
  readonly t: Translate;
  /** null: nothing was read yet. */
  readonly view: PeopleHead | null;
  readonly load: PeopleLoaders;
  readonly filters: Filters;
  readonly events: PeopleEvents;
  readonly notice: { readonly text: string; readonly failed: boolean } | null;
}

/** Everybody's advice. */
export function PeoplePage({ t, view, load, filters, events, notice }: Props) {
  const { people, moves, curves } = usePeople(view, load);
  return (
    <main class="settings people">
      <h1>{t('people_title')}</h1>
      <NoticeLine notice={notice} />
      {view === null ? (
        <NothingYet t={t} />
      ) : (
        <>
          <Answer t={t} view={view} />
          <Evidence t={t} view={view} curves={curves} />
          {view.everybody > 0 ? (
            <People key={view.team} t={t} view={view} all={people} filters={filters} events={events} />
          ) : null}
          {moves && view.count > 0 ? <ActPanel t={t} view={moves} save={events.save} /> : null}
        </>
      )}
    </main>
  );
}

function Answer({ t, view }: Pick<Props, 't'> & { readonly view: PeopleHead }) {
  const { summary, count, everybody, stale, missing, currency } = view;
  if (missing)
    return <p class="look">{t(missing === 'no-use' ? 'people_no_use' : 'people_no_token_price')}</p>;
  const { counts, open, saving, sure } = summary;
  const number = (people: number) => formatNumber(people, t.locale);
  return (
    <>
      <h2 class="answer">
        {everybody === 0
          ? t('people_working_first')
          : open === 0
            ? t('people_answer_none')
            : t('people_answer', [
                t('people_count', [number(open)], open),
                moneyWriter(t, currency)(saving),
                formatPercent(sure, t.locale),
              ])}
      </h2>
      {count > 0 ? (
        <p class="quiet">
          {sentences(
            t,
            t(
              'people_counts',
              (['move', 'unsure', 'keep', 'decided'] as const).map((kind) => number(counts[kind])),
            ),
            stale ? t('people_working') : null,
          )}
        </p>
      ) : null}
      {stale ? <ProgressLine t={t} /> : null}
    </>
  );
}

/** These columns are looked at from the largest down. */
const DOWN_FIRST: readonly SortKey[] = [
  'flex',
  'seats',
  'saving',
  'probability',
  'days',
  'margin',
  'risk',
  'since',
];

interface ListProps extends Pick<Props, 't' | 'filters' | 'events'> {
  readonly view: PeopleHead;
  /** null: only the first are there. */
  readonly all: readonly PersonRow[] | null;
}

function People({ t, view, all, filters: known, events }: ListProps) {
  const [filters, set] = useState(known);
  const change = (changed: Partial<Filters>) => {
    const next = { ...filters, ...changed };
    set(next);
    events.filter(next);
  };
  const chosen = useMemo(() => all && choosePeople(all, filters, t.locale), [all, filters, t]);
  const rows = chosen ?? view.people;
  const found = useMemo(() => (chosen ? foundPeople(chosen) : view.found), [chosen, view]);
  const sortBy = (sort: SortKey) =>
    change({ sort, down: filters.sort === sort ? !filters.down : DOWN_FIRST.includes(sort) });
  const count = (number: number) => formatNumber(number, t.locale);
  const save = () => {
    if (chosen) events.saveTable(peopleTable(t, chosen, view.currency));
  };
  return (
    <section class="settings-section">
      <PeopleFilters t={t} filters={filters} change={change} />
      <p class="quiet" role="status">
        {sentences(
          t,
          found.count === 0
            ? t('people_none_found')
            : t('people_found', [count(found.count), count(view.count)]),
          found.saving > 0
            ? t('people_found_saving', [
                moneyWriter(t, view.currency)(found.saving),
                formatPercent(found.saving / Math.max(1, found.present), t.locale),
              ])
            : null,
          t('people_money_a_year'),
          t('people_paid_months'),
        )}
      </p>
      <PeopleTable
        t={t}
        currency={view.currency}
        rows={rows}
        count={found.count}
        order={filters}
        sortBy={sortBy}
      />
      <div class="data-actions">
        <button type="button" class="button" disabled={!chosen} onClick={save}>
          {t('people_export')}
        </button>
        {chosen && found.open > 0 ? (
          <Confirm
            label={t('people_accept_shown')}
            question={t('people_accept_question', [count(found.open)], found.open)}
            yes={t('people_accept_yes')}
            no={t('people_accept_no')}
            onYes={() => events.accept(chosen.filter(isOpen).map(({ id }) => id))}
          />
        ) : null}
      </div>
    </section>
  );
}
