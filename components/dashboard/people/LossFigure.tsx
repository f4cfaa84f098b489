import { useCallback } from 'preact/hooks';
import { ChartFigure } from '@/components/chart/ChartFigure';
import type { ChartColours } from '@/components/chart/colours';
import { cellOf, treemapConfiguration } from '@/components/chart/treemap-options';
import type { Translate } from '@/components/text/translate';
import { minorDigits } from '@/core/units/money';
import { LossTable } from './LossTable';
import { DIRECTIONS } from './loss-cells';
import { DIRECTION_NAMES, lossLines, peopleText } from './loss-words';
import type { Direction, LossCell } from './people-view';
import { moneyWriter } from './plan-words';

interface Props {
  readonly t: Translate;
  /** Of the people shown. */
  readonly cells: readonly LossCell[];
  readonly currency: string;
  /** Open a person; null: the list of all. */
  readonly open: (person: number | null) => void;
}

const COLOURS = {
  seat: 'seats',
  flex: 'flex',
  other: 'collections',
} as const satisfies Record<Direction, keyof ChartColours>;

const loadTreemap = () => import('@/components/chart/register-treemap');

/** What is lost a year on the wrong plan: an area a person, coloured by where the change leads. */
export function LossFigure({ t, cells, currency, open }: Props) {
  const configure = useCallback(
    (colours: ChartColours) => {
      const money = moneyWriter(t, currency);
      const name = ({ row, people: count }: LossCell) =>
        row?.name ?? t('loss_others', [peopleText(t, count)]);
      const at = <R,>(cell: number, say: (cell: LossCell) => R, none: R): R => {
        const found = cells[cell];
        return found ? say(found) : none;
      };
      const words = {
        colour: (group: string) => colours[COLOURS[directionNamed(group)]],
        caption: (group: string) => {
          const own = cells.filter(({ direction }) => direction === directionNamed(group));
          return t('loss_caption', [t(DIRECTION_NAMES[directionNamed(group)]), money(lossOf(own))]);
        },
        label: (cell: number) => at(cell, (one) => [name(one), money(one.loss)], []),
        title: (cell: number) => at(cell, name, ''),
        lines: (cell: number) => at(cell, (one) => lossLines(t, currency, one), []),
      };
      const unit = 10 ** minorDigits(currency);
      return treemapConfiguration(
        cells.map(({ direction, loss }) => ({ group: direction, value: loss / unit })),
        words,
        colours,
      );
    },
    [t, cells, currency],
  );
  if (cells.length === 0) return <p class="quiet">{t('loss_none')}</p>;
  const count = cells.reduce((sum, one) => sum + one.people, 0);
  const money = moneyWriter(t, currency);
  const summary = DIRECTIONS.flatMap((direction) => {
    const own = cells.filter((one) => one.direction === direction);
    return own.length > 0
      ? [t('loss_summary', [t(DIRECTION_NAMES[direction]), money(lossOf(own)), peopleText(t, peopleOf(own))])]
      : [];
  });
  return (
    <ChartFigure
      t={t}
      file="wrong-plans"
      title={t('loss_title', [peopleText(t, count), money(lossOf(cells))], count)}
      summary={summary.join(' ')}
      height={280}
      configure={configure}
      needs={loadTreemap}
      open={(point) => open(cells[cellOf(point) ?? -1]?.row?.id ?? null)}
      table={<LossTable t={t} cells={cells} currency={currency} />}
    />
  );
}

const directionNamed = (name: string): Direction => DIRECTIONS.find((one) => one === name) ?? 'other';
const lossOf = (cells: readonly LossCell[]): number => cells.reduce((sum, { loss }) => sum + loss, 0);
const peopleOf = (cells: readonly LossCell[]): number => cells.reduce((sum, { people }) => sum + people, 0);
