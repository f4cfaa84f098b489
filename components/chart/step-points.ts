/** What of a chart is needed to go through its points. */
export interface Steppable {
  readonly data: { readonly datasets: readonly { readonly data?: unknown }[] };
  readonly getSortedVisibleDatasetMetas: () => readonly {
    readonly index: number;
    readonly type: string;
    readonly data: readonly { readonly x: number; readonly y: number; readonly hidden?: boolean }[];
  }[];
  readonly setActiveElements: (active: Stop['active'][number][]) => void;
  readonly tooltip?:
    | {
        readonly title: readonly string[];
        readonly body: readonly { readonly lines: readonly string[] }[];
        readonly setActiveElements: (active: Stop['active'][number][], at: { x: number; y: number }) => void;
      }
    | undefined;
  readonly update: () => void;
}

/** A place of a chart that can be pointed at, with all points there. */
export interface Stop {
  readonly at: { readonly x: number; readonly y: number };
  readonly active: readonly { readonly datasetIndex: number; readonly index: number }[];
}

/** The places of a chart, in order: of lines each x once, of anything else each piece that shows. */
export function stopsOf(chart: Steppable): Stop[] {
  const byX = new Map<number, Stop>();
  const pieces: Stop[] = [];
  for (const { index: datasetIndex, type, data } of chart.getSortedVisibleDatasetMetas())
    for (const [index, { x, y, hidden }] of data.entries()) {
      const one = { datasetIndex, index };
      if (!Number.isFinite(x) || !Number.isFinite(y) || hidden) continue;
      if (isFrame(pointOf(chart, one))) continue;
      if (type !== 'line') pieces.push({ at: { x, y }, active: [one] });
      else byX.set(x, { at: { x, y }, active: [...(byX.get(x)?.active ?? []), one] });
    }
  return [...[...byX.values()].sort((a, b) => a.at.x - b.at.x), ...pieces];
}

/** A point as it is in the data. */
export function pointOf(
  { data }: Pick<Steppable, 'data'>,
  { datasetIndex, index }: { readonly datasetIndex: number; readonly index: number },
): unknown {
  const points = data.datasets[datasetIndex]?.data;
  return Array.isArray(points) ? points[index] : undefined;
}

/** A group of pieces, which only frames them. */
const isFrame = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && 'isLeaf' in raw && raw.isLeaf === false;

/** So many places at once with Page Up and Page Down. */
const PAGE = 10;

/** Where a key leads among so many places; null: it is none of ours. @param from -1: nowhere yet */
export function stepOf(key: string, from: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: from + 1,
    ArrowDown: from + 1,
    ArrowLeft: from < 0 ? count - 1 : from - 1,
    ArrowUp: from < 0 ? count - 1 : from - 1,
    PageDown: from + PAGE,
    PageUp: from - PAGE,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, to));
}

/** Point at a place as the mouse would. @returns what is said of it; '': nothing is pointed at */
export function pointAt(chart: Steppable, stop: Stop | null): string {
  const active = [...(stop?.active ?? [])];
  chart.setActiveElements(active);
  chart.tooltip?.setActiveElements(active, stop?.at ?? { x: 0, y: 0 });
  chart.update();
  if (!stop || !chart.tooltip) return '';
  return [chart.tooltip.title.join(' '), chart.tooltip.body.flatMap(({ lines }) => lines).join(' ')].join(
    ': ',
  );
}
