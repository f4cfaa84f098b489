import { type ChartColours, fade } from './colours';
import { axisText, BASE, DASHED, type LineConfiguration, line, named, xAxis, yAxis } from './line-parts';
import { tip, xOf } from './tip';

/** Flex by days a year against what seats cost; major units of money. */
export interface AgainstSeats {
  /** The axis ends here. */
  readonly days: number;
  /** What a day on Flex costs. */
  readonly perDay: number;
  readonly seats: readonly {
    readonly label: string;
    /** What stands at the crossing. */
    readonly crossing: string;
    readonly perYear: number;
    readonly at: number;
    readonly collection: boolean;
  }[];
  readonly bins: readonly { readonly from: number; readonly to: number; readonly people: number }[];
}

export interface AgainstSeatsWords {
  readonly flex: string;
  readonly axis: string;
  readonly cost: (money: number) => string;
  readonly days: (days: number) => string;
  readonly title: (days: number) => string;
  readonly sentences: (days: number) => string[];
}

/** People take the lowest part of the picture. */
const STRIP = 3.2;
/** Names of lines closer than this part of the height stand side by side. */
const APART = 0.09;
const PLACES = ['start', 'center', 'end'] as const;

/** Flex rises with every day, a seat costs the same for any; below them, people by their days a year. */
export function againstSeatsConfiguration(
  { days, perDay, seats, bins }: AgainstSeats,
  words: AgainstSeatsWords,
  colours: ChartColours,
): LineConfiguration {
  const crossing = seats.filter(({ at }) => at <= days);
  const dearest = Math.max(
    0,
    ...(crossing.length > 0 ? crossing : seats.slice(0, 1)).map((seat) => seat.perYear),
  );
  const top = Math.max(dearest * 1.2, crossing.length > 0 ? dearest * 1.5 : days * perDay);
  const shown = seats.filter(({ perYear }) => perYear <= top);
  const most = Math.max(1, ...bins.map(({ people }) => people));
  const y = yAxis(5, words.cost, colours);
  return {
    type: 'line',
    data: {
      datasets: [
        {
          ...line(colours.flex),
          label: words.flex,
          data: Array.from({ length: days + 1 }, (_, day) => ({ x: day, y: day * perDay })),
        },
        {
          ...line('transparent'),
          yAxisID: 'people',
          stepped: 'before' as const,
          fill: 'origin' as const,
          backgroundColor: fade(colours.ink, 0.22),
          pointHitRadius: 0,
          data: [
            { x: 0, y: 0 },
            ...bins.flatMap(({ from, to, people }) => [
              { x: from, y: people },
              { x: Math.min(to, days), y: people },
            ]),
            { x: Math.min(days, bins.at(-1)?.to ?? 0), y: 0 },
          ],
        },
      ],
    },
    options: {
      ...BASE,
      scales: {
        x: {
          ...xAxis(0, days, colours),
          title: { display: true, text: words.axis, ...axisText(colours) },
          ticks: { ...axisText(colours), maxTicksLimit: 7, callback: (value) => words.days(Number(value)) },
        },
        y: { ...y, max: top, ticks: { ...y.ticks, includeBounds: false } },
        people: { display: false, min: 0, max: most * STRIP },
      },
      plugins: {
        annotation: {
          clip: false,
          annotations: [
            ...lines(shown, top, colours),
            ...crossing.map((seat, i) => crossed(seat, i, colours)),
          ],
        },
        tooltip: {
          ...tip(
            colours,
            (item) => words.title(xOf(item)),
            (item) => words.sentences(xOf(item)),
          ),
          filter: (item) => item.datasetIndex === 0,
        },
      },
    },
  };
}

/** Each seat's line with its name; names of lines close to each other stand side by side. */
function lines(seats: AgainstSeats['seats'], top: number, colours: ChartColours) {
  let below = Number.NEGATIVE_INFINITY;
  let place = 0;
  return [...seats]
    .sort((a, b) => a.perYear - b.perYear)
    .map(({ label, perYear, collection }) => {
      place = perYear - below < APART * top ? (place + 1) % PLACES.length : 0;
      below = perYear;
      const colour = collection ? colours.collections : colours.seats;
      return {
        type: 'line' as const,
        yMin: perYear,
        yMax: perYear,
        borderColor: colour,
        borderWidth: 2,
        label: { ...named(label, colour, colours), position: PLACES[place] ?? 'start', yAdjust: -9 },
      };
    });
}

/** Where Flex meets a seat: down to the axis, the days beside. */
const crossed = (
  { at, perYear, crossing }: AgainstSeats['seats'][number],
  i: number,
  colours: ChartColours,
) => ({
  type: 'line' as const,
  xMin: at,
  xMax: at,
  yMin: 0,
  yMax: perYear,
  borderColor: colours.quiet,
  borderWidth: 1,
  borderDash: DASHED,
  label: {
    ...named(crossing, colours.ink, colours),
    position: 'start' as const,
    yAdjust: -8 - 18 * (i % 4),
    xAdjust: 0,
  },
});
