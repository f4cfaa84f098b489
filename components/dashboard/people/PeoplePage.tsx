import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { Confirm } from '@/components/ui/Confirm';
import { formatNumber, formatPercent } from '@/core/units/format';
import { NoticeLine } from '../data/NoticeLine';
import { NothingYet } from '../NothingYet';
import { tableCsv } from '../reports/table-csv';
import { peopleTable } from '../reports/tables/people-table';
import { choosePeople } from './choose-people';
import { PeopleFilters } from './PeopleFilters';
import { PeopleTable } from './PeopleTable';
import type { Filters, PeopleEvents, PeopleView, PersonRow, SortKey, VerdictKind } from './people-view';
import { moneyWriter } from './plan-words';
import { kindOf } from './verdict-kind';
import '../data/data.css';
import './people.css';

interface Props {
  readonly t: Translate;
  /** null: nothing was read yet. */
  readonly view: PeopleView | null;
  readonly filters: Filters;
  readonly events: PeopleEvents;
  readonly notice: { readonly text: string; readonly failed: boolean } | null;
  /** What is shown between the answer and the table, and below it. */
  readonly evidence: ComponentChildren;
  readonly act: ComponentChildren;
}

/** Everybody's advice. */
export function PeoplePage({ t, view, filters, events, notice, evidence, act }: Props) {
  return (
    <main class="settings people">
      <h1>{t('people_title')}</h1>
      <NoticeLine notice={notice} />
      {view === null ? (
        <NothingYet t={t} />
      ) : (
        <>
          <Answer t={t} view={view} />
          {evidence}
          {view.everybody > 0 ? (
            <People key={view.team} t={t} view={view} filters={filters} events={events} />
          ) : null}
          {act}
        </>
      )}
    </main>
  );
}

function Answer({ t, view }: Pick<Props, 't'> & { readonly view: PeopleView }) {
  const { people, everybody, stale, missing, currency } = view;
  if (missing)
    return <p class="look">{t(missing === 'no-use' ? 'people_no_use' : 'people_no_token_price')}</p>;
  const byKind = Map.groupBy(people, kindOf);
  const of = (kind: VerdictKind) => byKind.get(kind) ?? [];
  const open = [...of('move'), ...of('unsure')].filter(({ verdict }) => verdict.saving > 0);
  const saving = open.reduce((sum, { verdict }) => sum + verdict.saving, 0);
  const sure = open.reduce((sum, { verdict }) => sum + verdict.probability * verdict.saving, 0) / saving;
  const count = (rows: readonly PersonRow[]) => formatNumber(rows.length, t.locale);
  return (
    <>
      <h2 class="answer">
        {everybody === 0
          ? t('people_working_first')
          : open.length === 0
            ? t('people_answer_none')
            : t('people_answer', [
                t('people_count', [count(open)], open.length),
                moneyWriter(t, currency)(saving),
                formatPercent(sure, t.locale),
              ])}
      </h2>
      {people.length > 0 ? (
        <p class="quiet">
          {t(
            'people_counts',
            (['move', 'unsure', 'keep', 'decided'] as const).map((kind) => count(of(kind))),
          )}
          {stale ? ` ${t('people_working')}` : ''}
        </p>
      ) : null}
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

function People({
  t,
  view,
  filters: known,
  events,
}: Pick<Props, 't' | 'filters' | 'events'> & { readonly view: PeopleView }) {
  const [filters, set] = useState(known);
  const change = (changed: Partial<Filters>) => {
    const next = { ...filters, ...changed };
    set(next);
    events.filter(next);
  };
  const rows = choosePeople(view.people, filters, t.locale);
  const open = rows.filter((row) => kindOf(row) === 'move' || kindOf(row) === 'unsure');
  const saving = open.reduce((sum, { verdict }) => sum + verdict.saving, 0);
  const present = rows.reduce((sum, { verdict }) => sum + verdict.costs.present, 0);
  const sortBy = (sort: SortKey) =>
    change({ sort, down: filters.sort === sort ? !filters.down : DOWN_FIRST.includes(sort) });
  const count = (number: number) => formatNumber(number, t.locale);
  return (
    <section class="settings-section">
      <PeopleFilters t={t} filters={filters} change={change} />
      <p class="quiet" role="status">
        {rows.length === 0
          ? t('people_none_found')
          : t('people_found', [count(rows.length), count(view.people.length)])}{' '}
        {saving > 0
          ? t('people_found_saving', [
              moneyWriter(t, view.currency)(saving),
              formatPercent(saving / Math.max(1, present), t.locale),
            ])
          : ''}{' '}
        {t('people_money_a_year')} {t('people_paid_months')}
      </p>
      <PeopleTable t={t} currency={view.currency} rows={rows} order={filters} sortBy={sortBy} />
      <div class="data-actions">
        <button
          type="button"
          class="button"
          onClick={() =>
            events.save('flexmeter-people.csv', tableCsv(t, peopleTable(t, rows, view.currency)))
          }
        >
          {t('people_export')}
        </button>
        {open.length > 0 ? (
          <Confirm
            label={t('people_accept_shown')}
            question={t('people_accept_question', [count(open.length)], open.length)}
            yes={t('people_accept_yes')}
            no={t('people_accept_no')}
            onYes={() => events.accept(open.map(({ id }) => id))}
          />
        ) : null}
      </div>
    </section>
  );
}
