import type { Translate } from '@/components/text/translate';
import { NumberHeads } from '@/components/ui/NumberHeads';
import { formatPercent } from '@/core/units/format';
import { DIRECTION_NAMES, peopleText } from './loss-words';
import type { LossCell } from './people-view';
import { advisedWords, moneyWriter, presentWords } from './plan-words';

interface Props {
  readonly t: Translate;
  readonly cells: readonly LossCell[];
  readonly currency: string;
}

const HEAD = ['people_name', 'loss_direction', 'people_present', 'people_advised'] as const;

/** The areas of the map as rows. */
export function LossTable({ t, cells, currency }: Props) {
  const money = moneyWriter(t, currency);
  return (
    <table>
      <thead>
        <tr>
          {HEAD.map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
          <NumberHeads t={t} keys={['people_saving', 'people_probability']} />
        </tr>
      </thead>
      <tbody>
        {cells.map(({ row, direction, loss, people }) => (
          <tr key={row?.id ?? direction}>
            <th scope="row">
              {row ? (
                <a href={`#/people/${row.id}`}>{row.name}</a>
              ) : (
                t('loss_others', [peopleText(t, people)])
              )}
            </th>
            <td>{t(DIRECTION_NAMES[direction])}</td>
            <td>{row ? presentWords(t, row.verdict) : null}</td>
            <td>{row ? advisedWords(t, row.verdict) : null}</td>
            <td class="number">{money(loss)}</td>
            <td class="number">{row ? formatPercent(row.verdict.probability, t.locale) : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
