import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import type { GroupCosts } from '@/core/privacy/group-costs';
import { formatNumber } from '@/core/units/format';
import { moneyWriter } from '../people/plan-words';

interface Props {
  readonly t: Translate;
  readonly rows: readonly GroupCosts[];
  readonly total: GroupCosts;
  readonly currency: string;
  /** People that may be told of. */
  readonly least: number;
}

const HEADS = [
  'groups_people',
  'groups_moves',
  'people_cost_now',
  'people_flex',
  'people_seats',
  'people_cost_advised',
  'people_saving',
] as const;

/** What each group costs a year on each plan, and their sum. */
export function GroupsTable({ t, rows, total, currency, least }: Props) {
  return (
    <WideTable name={t('groups_title')}>
      <thead>
        <tr>
          <th scope="col">{t('groups_group')}</th>
          <NumberHeads t={t} keys={HEADS} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.place ?? ''}
            t={t}
            name={row.place ?? t('groups_unknown')}
            row={row}
            currency={currency}
            least={least}
          />
        ))}
      </tbody>
      <tfoot>
        <Row t={t} name={t('groups_all')} row={total} currency={currency} least={least} />
      </tfoot>
    </WideTable>
  );
}

interface RowProps extends Pick<Props, 't' | 'currency' | 'least'> {
  readonly name: string;
  readonly row: GroupCosts;
}

function Row({ t, name, row, currency, least }: RowProps) {
  const money = moneyWriter(t, currency);
  const { people, moves, present, flex, seats, advised, saving } = row;
  return (
    <tr>
      <th scope="row">{name}</th>
      {[people, moves].map((count, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns never move.
        <td key={at} class="number">
          {count === null ? t('groups_few', [formatNumber(least, t.locale)]) : formatNumber(count, t.locale)}
        </td>
      ))}
      {[present, flex, seats, advised, saving].map((amount, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns never move.
        <td key={at} class="number">
          {amount === null ? '–' : money(amount)}
        </td>
      ))}
    </tr>
  );
}
