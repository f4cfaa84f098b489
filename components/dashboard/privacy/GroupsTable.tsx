import type { Translate } from '@/components/text/translate';
import { WideTable } from '@/components/ui/WideTable';
import type { GroupCosts } from '@/core/privacy/group-costs';
import { formatNumber } from '@/core/units/format';
import { moneyWriter } from '../people/plan-words';

interface Props {
  readonly t: Translate;
  readonly rows: readonly GroupCosts[];
  readonly total: GroupCosts;
  readonly currency: string;
}

/** What each group costs a year on each plan, and their sum. */
export function GroupsTable({ t, rows, total, currency }: Props) {
  const heads = [
    t('groups_people'),
    t('groups_moves'),
    t('people_cost_now'),
    t('people_flex'),
    t('people_seats'),
    t('people_cost_advised'),
    t('people_saving'),
  ];
  return (
    <WideTable name={t('groups_title')}>
      <thead>
        <tr>
          <th scope="col">{t('groups_group')}</th>
          {heads.map((head) => (
            <th key={head} scope="col" class="number">
              {head}
            </th>
          ))}
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
          />
        ))}
      </tbody>
      <tfoot>
        <Row t={t} name={t('groups_all')} row={total} currency={currency} />
      </tfoot>
    </WideTable>
  );
}

interface RowProps extends Pick<Props, 't' | 'currency'> {
  readonly name: string;
  readonly row: GroupCosts;
}

function Row({ t, name, row, currency }: RowProps) {
  const money = moneyWriter(t, currency);
  const { people, moves, present, flex, seats, advised, saving } = row;
  return (
    <tr>
      <th scope="row">{name}</th>
      {[people, moves].map((count, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns never move.
        <td key={at} class="number">
          {formatNumber(count, t.locale)}
        </td>
      ))}
      {[present, flex, seats, advised, saving].map((amount, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns never move.
        <td key={at} class="number">
          {money(amount)}
        </td>
      ))}
    </tr>
  );
}
