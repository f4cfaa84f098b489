/** People with at least `from` and less than `to` days a year. */
export interface DaysBin {
  readonly from: number;
  readonly to: number;
  /** Places of the people in the list given. */
  readonly members: readonly number[];
}

/** So many bins at most; their width is one of these days. */
const MOST = 26;
const WIDTHS: readonly number[] = [5, 10, 15];

/** People by their days a year, in bins of one width from 0 up to the last that holds anybody. */
export function peopleByDays(daysPerYear: readonly number[]): DaysBin[] {
  const last = daysPerYear.reduce((most, days) => Math.max(most, days), 0);
  const width = WIDTHS.find((one) => last < one * MOST) ?? Math.ceil((last + 1) / MOST);
  const bins = Array.from({ length: Math.floor(last / width) + 1 }, (): number[] => []);
  for (const [member, days] of daysPerYear.entries())
    bins[Math.floor(Math.max(0, days) / width)]?.push(member);
  return bins.map((members, i) => ({ from: i * width, to: (i + 1) * width, members }));
}
