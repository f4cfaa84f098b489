import type { Cover, CoverProblem } from '@/core/advice/plan-person/cover-types';

/** The same problem as an integer program in CPLEX's LP format: a column an offer, one a month on Flex. */
export function coverLp({ products, months, flex, offers }: CoverProblem): string {
  const cells = Array.from({ length: products * months }, (_, c) => c).filter((c) => (flex[c] ?? 0) > 0);
  const cost = [...offers.map(({ price }, i) => `${price} s${i}`), ...cells.map((c) => `${flex[c]} f${c}`)];
  const rows = cells.map((c) => {
    const product = Math.floor(c / months);
    const month = c % months;
    const by = offers.flatMap((offer, i) =>
      offer.products.includes(product) && offer.from <= month && month < offer.to ? [` + s${i}`] : [],
    );
    return ` c${c}: f${c}${by.join('')} >= 1`;
  });
  return [
    'Minimize',
    ` cost: ${cost.join(' + ') || '0 f'}`,
    'Subject To',
    ...rows,
    ...(rows.length === 0 ? [' none: f >= 0'] : []),
    'Bounds',
    ...cells.map((c) => ` 0 <= f${c} <= 1`),
    ...(offers.length === 0 ? [] : ['Binary', ` ${offers.map((_, i) => `s${i}`).join(' ')}`]),
    'End',
  ].join('\n');
}

/** What a cover costs when it is paid: its seats, and Flex for every month none of them covers. */
export function paid({ products, months, flex, offers }: CoverProblem, taken: Cover['taken']): number {
  let cost = 0;
  for (const i of taken) cost += offers[i]!.price;
  for (let p = 0; p < products; p++)
    for (let m = 0; m < months; m++) {
      const by = taken.some((i) => {
        const offer = offers[i]!;
        return offer.products.includes(p) && offer.from <= m && m < offer.to;
      });
      if (!by) cost += flex[p * months + m] ?? 0;
    }
  return cost;
}
