import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { WideTable } from '@/components/ui/WideTable';
import type { SeatsView } from './seats-view';
import { seatsWords } from './seats-words';

interface Props {
  readonly t: Translate;
  readonly view: Pick<SeatsView, 'now' | 'currency'>;
}

/** The seats there are, beside who uses what they cover: all that is known before the cheapest is worked out. */
export function NowSection({ t, view: { now, currency } }: Props) {
  const { count, money } = seatsWords(t, currency);
  if (now.length === 0) return null;
  return (
    <section class="data-section">
      <h2>{t('seats_pools')}</h2>
      <WideTable name={t('seats_pools')}>
        <thead>
          <tr>
            <th scope="col">{t('seats_pool')}</th>
            <NumberHeads t={t} keys={COLUMNS} />
          </tr>
        </thead>
        <tbody>
          {now.map(({ name, owned, held, used, above, perYear }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                {perYear === null ? <span class="look data-sub">{t('seats_no_price')}</span> : null}
              </th>
              <td class="number">{count(owned)}</td>
              <td class="number">{held === null ? '–' : count(held)}</td>
              <td class="number">{used === null ? '–' : count(used)}</td>
              <td class="number">{above === null ? '–' : count(above)}</td>
              <td class="number">{perYear === null ? '–' : money(perYear)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}

const COLUMNS = ['seats_owned', 'seats_held', 'seats_used_year', 'seats_above', 'seats_price'] as const;
