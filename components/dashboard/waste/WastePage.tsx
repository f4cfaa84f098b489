import { useMemo } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { formatNumber } from '@/core/units/format';
import { NoticeLine } from '../data/NoticeLine';
import { NothingYet } from '../NothingYet';
import { wasteTable } from '../reports/tables/waste-table';
import { useAllRows } from './use-all-rows';
import { WasteAnswer } from './WasteAnswer';
import { WasteSection } from './WasteSection';
import { type WasteList, wasteLists } from './waste-lists';
import type { WasteEvents, WasteView } from './waste-view';
import '../data/data.css';
import './waste.css';

interface Props {
  readonly t: Translate;
  /** null: nothing was read yet. */
  readonly view: WasteView | null;
  readonly events: WasteEvents;
  readonly notice: { readonly text: string; readonly failed: boolean } | null;
}

/** What is paid and not needed, list by list, with evidence and money. */
export function WastePage({ t, view, events, notice }: Props) {
  return (
    <main class="data">
      <h1>{t('waste_title')}</h1>
      <NoticeLine notice={notice} />
      {view === null ? <NothingYet t={t} /> : <Lists t={t} view={view} events={events} />}
    </main>
  );
}

function Lists({ t, view, events }: Pick<Props, 't' | 'events'> & { readonly view: WasteView }) {
  const { shown, open, isOpen, all } = useAllRows(view, events.all);
  const lists = useMemo(() => wasteLists(t, shown, isOpen), [t, shown, isOpen]);
  const save = async () => {
    const whole = await all();
    const found = wasteLists(t, whole).filter(({ rows }) => rows.length > 0);
    events.save(wasteTable(t, found, whole.currency));
  };
  const found = lists.filter(({ rows }) => rows.length > 0);
  const empty = lists.filter(({ id, rows }) => rows.length === 0 && isChecked(id, view.waste));
  return (
    <>
      {found.length === 0 ? <h2 class="answer">{t('waste_nothing')}</h2> : null}
      {view.total ? <WasteAnswer t={t} total={view.total} currency={view.currency} /> : null}
      {found.map((list) => (
        <WasteSection
          key={`${view.team} ${list.id}`}
          t={t}
          list={list}
          markPlanned={events.markPlanned}
          showAll={(on) => void open(list.id, on)}
        />
      ))}
      <section class="data-section waste-section">
        <h2>{t('waste_checked')}</h2>
        <ul class="waste-checked">
          {empty.map(({ id, title }) => (
            <li key={id}>{t('waste_none', [title])}</li>
          ))}
          {view.harmless > 0 ? (
            <li>{t('waste_harmless', [formatNumber(view.harmless, t.locale)], view.harmless)}</li>
          ) : null}
          {view.waste.knowsSeats ? null : <li class="look">{t('waste_needs_seats')}</li>}
          {view.waste.knowsHabits ? null : <li class="look">{t('waste_needs_weeks')}</li>}
          {view.waste.knowsDays ? null : <li class="look">{t('waste_needs_days')}</li>}
        </ul>
        {found.length > 0 ? (
          <button type="button" class="button" onClick={() => void save()}>
            {t('shares_export')}
          </button>
        ) : null}
      </section>
    </>
  );
}

/** Lists made of seats, of single days or of habits say nothing where those aren't known. */
function isChecked(id: WasteList['id'], { knowsSeats, knowsDays, knowsHabits }: WasteView['waste']): boolean {
  if (id === 'overnight' || id === 'burn') return knowsDays;
  if (id === 'access') return knowsHabits;
  return knowsSeats && (knowsHabits || (id !== 'leavers' && id !== 'oneProduct'));
}
