import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import type { ComparedTotal } from '@/core/ledger/compared-total';
import { centitokens } from '@/core/units/brands';
import { formatPeriod, formatTokens } from '@/core/units/format';
import { NothingYet } from '../NothingYet';
import { Conflicts } from './Conflicts';
import { DayField } from './DayField';
import type { ReconcileEvents, ReconcileView } from './reconcile-view';
import { TeamSelect } from './TeamSelect';
import { TeamTotals } from './TeamTotals';

interface Props {
  readonly t: Translate;
  /** null: nothing was read yet. */
  readonly view: ReconcileView | null;
  readonly events: ReconcileEvents;
}

/** Every total that is known of a period side by side, with the reason of each difference. */
export function ReconcileSection({ t, view, events }: Props) {
  if (view === null)
    return (
      <section class="data-section">
        <h2>{t('data_reconcile')}</h2>
        <NothingYet t={t} />
      </section>
    );
  const { period, totals } = view;
  const others = totals.slice(1);
  const open = others.filter(({ reasons }) => reasons.includes('unexplained')).length;
  const differ = others.filter(({ difference }) => difference !== 0).length;
  return (
    <section class="data-section">
      <div class="settings-row">
        <TeamSelect t={t} teams={view.teams} team={view.team} choose={events.chooseTeam} />
        <DayField
          label={t('data_from')}
          value={period.from}
          put={(from) => from !== null && from <= period.to && events.choosePeriod({ ...period, from })}
        />
        <DayField
          label={t('data_to')}
          value={period.to}
          put={(to) => to !== null && period.from <= to && events.choosePeriod({ ...period, to })}
        />
      </div>
      <h2>{answer(t, others.length, differ, open)}</h2>
      <WideTable look="reconcile" name={t('data_reconcile')}>
        <thead>
          <tr>
            <th scope="col">{t('data_total_of')}</th>
            <NumberHeads t={t} keys={['data_stated', 'data_by_days', 'data_difference']} />
          </tr>
        </thead>
        <tbody>
          {totals.map((total) => (
            <TotalRow key={total.source} t={t} total={total} />
          ))}
        </tbody>
      </WideTable>
      <Conflicts t={t} conflicts={view.conflicts} />
      <TeamTotals t={t} totals={view.byTeam} />
    </section>
  );
}

/** Whether the totals agree, in one sentence. */
function answer(t: Translate, others: number, differ: number, open: number): string {
  if (others === 0) return t('data_only_days');
  if (differ === 0) return t('data_agree');
  return t(open === 0 ? 'data_differ_explained' : 'data_differ_open');
}

function TotalRow({ t, total }: { readonly t: Translate; readonly total: ComparedTotal }) {
  const { source, stated, byDays, difference, reasons } = total;
  const tokens = (value: number) => formatTokens(centitokens(value), t.locale);
  const signed = `${difference > 0 ? '+' : ''}${tokens(difference)}`;
  return (
    <tr>
      <td>
        {t.maybe(`data_source_${source.replaceAll('-', '_')}`, [])}
        <span class="quiet data-sub">{formatPeriod(total.period, t.locale)}</span>
        {reasons.map((reason) => (
          <span key={reason} class={reason === 'unexplained' ? 'danger data-sub' : 'quiet data-sub'}>
            {t.maybe(`data_why_${reason.replaceAll('-', '_')}`, [])}
          </span>
        ))}
      </td>
      <td class="number">{tokens(stated)}</td>
      <td class="number">{source === 'days' ? null : tokens(byDays)}</td>
      <td class={difference === 0 ? 'number' : 'number look'}>{source === 'days' ? null : signed}</td>
    </tr>
  );
}
