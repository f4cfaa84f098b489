import type { ComponentChildren } from 'preact';
import type { Translate } from '@/components/text/translate';
import { Field } from '@/components/ui/Field';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { orNothing } from '@/components/ui/or-nothing';
import { fieldParsers } from '@/components/ui/parse-field';
import { WideTable } from '@/components/ui/WideTable';
import type { SeatsQuestion } from '@/core/advice/seats/types';
import type { PoolRow } from './pool-rows';
import { seatsWords } from './seats-words';

interface Props {
  readonly t: Translate;
  readonly rows: readonly PoolRow[];
  readonly currency: string;
  readonly question: SeatsQuestion;
  readonly ask: (question: SeatsQuestion) => void;
}

/** Each product's and collection's seats: owned, held and advised. */
export function PoolsTable({ t, rows, currency, question, ask }: Props) {
  const enters = question.ask === 'numbers';
  return (
    <WideTable name={t('seats_pools')}>
      <thead>
        <tr>
          <th scope="col">{t('seats_pool')}</th>
          <NumberHeads t={t} keys={['seats_owned', 'seats_held']} />
          {enters ? (
            <th scope="col" class="number">
              {t('seats_my_number')}
            </th>
          ) : null}
          <NumberHeads t={t} keys={['seats_advised', 'seats_flat', 'seats_price']} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.pool}>
            <Cells t={t} row={row} currency={currency}>
              {enters ? <NumberCell t={t} row={row} question={question} ask={ask} /> : null}
            </Cells>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function Cells({
  t,
  row,
  currency,
  children,
}: Pick<Props, 't' | 'currency'> & { readonly row: PoolRow; readonly children: ComponentChildren }) {
  const { count, money, range } = seatsWords(t, currency);
  const { name, owned, held, advised, curve, perYear, aside } = row;
  return (
    <>
      <th scope="row">
        {name}
        {aside > 0 ? <span class="look data-sub">{t('seats_aside', [count(aside)], aside)}</span> : null}
        {perYear === null ? <span class="look data-sub">{t('seats_no_price')}</span> : null}
      </th>
      <td class="number">{count(owned)}</td>
      <td class="number">{held === null ? '–' : count(held)}</td>
      {children}
      <td class={advised === null ? 'number quiet' : 'number seats-advised'}>
        {advised === null ? t('seats_as_today') : count(advised)}
      </td>
      <td class="number">{curve ? range(curve.flatFrom + aside, curve.flatTo + aside) : '–'}</td>
      <td class="number">{perYear === null ? '–' : money(perYear)}</td>
    </>
  );
}

interface NumberProps extends Pick<Props, 't' | 'ask'> {
  readonly row: PoolRow;
  readonly question: SeatsQuestion & { ask: 'numbers' };
}

/** A pool's number of seats, as the admin wants it. */
function NumberCell({ t, row: { pool, name, aside }, question, ask }: NumberProps) {
  const wanted = question.seats[pool] ?? null;
  return (
    <td class="number">
      <Field
        label={t('seats_number_of', [name])}
        hideLabel
        numeric
        width="72px"
        text={wanted === null ? '' : String(wanted + aside)}
        parse={orNothing(fieldParsers(t).count)}
        onValue={(value: number | null) =>
          ask({
            ...question,
            seats: question.seats.map((one, k) =>
              k === pool ? (value === null ? null : Math.max(0, value - aside)) : one,
            ),
          })
        }
      />
    </td>
  );
}
