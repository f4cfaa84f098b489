import type { DemandHistory } from '@/core/forecast/types';
import { type Day, day } from '@/core/units/brands';
import { weekdayOf } from '@/core/units/day';
import { balanceWitnesses } from './balance-witness';
import { partialFiles } from './partial-files';
import { placeTotals } from './place-totals';
import { type Reconciled, reconcile } from './reconcile';
import { totalsOf } from './totals';
import type { TeamDemand, TeamFacts } from './types';
import { weekdayProfile } from './weekday-profile';

/**
 * A team's use by day, from everything read of it. Days stated exactly are exact; the others are filled so that every
 * period's total holds to the 1/100 token, following the weekday profile; what can't hold together is a conflict.
 * Files that leave out what a page of the same days tells of are not believed day by day. Weight: 1 for an exact day; 1/sqrt(n) for a day inside n days of which only the sum is known; 0 for an unknown day.
 * @param upTo last day of the history, normally yesterday: today isn't over
 */
export function demandHistory(facts: TeamFacts, upTo: Day): TeamDemand {
  const totals = totalsOf(facts);
  const partial = partialFiles(totals);
  const whole = totals.filter(({ page, from }) => page !== 'daily' || !partial.days.has(from));
  const reconciled = reconcile(whole, balanceWitnesses(facts));
  const { accepted } = reconciled;
  const conflicts = [...reconciled.conflicts, ...partial.conflicts];
  const from = accepted.reduce((first, total) => Math.min(first, total.from), Infinity);
  if (!(from <= upTo)) {
    const history = { from: day(upTo + 1), values: new Float64Array(0), weight: new Float32Array(0) };
    return { history, conflicts, coverage: { exact: 0, estimated: 0, unknown: 0, period: null } };
  }
  const history = fill(reconciled, day(from), upTo);
  return { history, conflicts, coverage: coverageOf(history) };
}

function fill(reconciled: Reconciled, from: Day, upTo: Day): DemandHistory {
  const { nodes, accepted } = reconciled;
  const last = Math.max(upTo, (nodes.at(-1) ?? upTo + 1) - 1);
  const exact = accepted.filter((total) => total.from === total.to && !total.open && !total.partial);
  const profile = weekdayProfile(exact.map((total) => ({ day: total.from, tokens: total.tokens })));
  const cumulative = new Float64Array(last - from + 2);
  for (let i = 0; i <= last - from; i++)
    cumulative[i + 1] = (cumulative[i] ?? 0) + (profile[weekdayOf(day(from + i))] ?? 0);
  const weightBefore = (at: number) => cumulative[Math.max(0, at - from)] ?? 0;

  const { placed, group } = placeTotals(reconciled, weightBefore);
  const spans = shortestSpans(reconciled);
  const values = new Float64Array(upTo - from + 1);
  const weight = new Float32Array(values.length);
  const bounding = [...nodes.keys()].filter((node) => group[node] !== -1); // conflicts bound nothing
  for (const [k, i] of bounding.entries()) {
    const next = bounding[k + 1] ?? i;
    const start = nodes[i] ?? 0;
    const end = nodes[next] ?? 0;
    const span = next === i ? 0 : (spans[i] ?? 0);
    if (span === 0 || start < from) continue; // no believed total covers these days
    const certain = group[i] === group[next];
    const sure = 1 / Math.sqrt(certain ? end - start : span);
    const tokens = (placed[next] ?? 0) - (placed[i] ?? 0);
    const share = (at: number) =>
      Math.round(
        (tokens * (weightBefore(at) - weightBefore(start))) / (weightBefore(end) - weightBefore(start)),
      );
    for (let at = start; at < end && at <= upTo; at++) {
      values[at - from] = share(at + 1) - share(at);
      weight[at - from] = sure;
    }
  }
  // A day read before it was over is not exact, whatever the portal showed; nor is one of files that leave something out.
  for (const { from: on, to, open, partial } of accepted)
    if ((open || partial) && on === to && on <= upTo)
      weight[on - from] = Math.min(weight[on - from] ?? 0, 0.5);
  return { from, values, weight };
}

/** For each step between boundaries, days of the shortest believed total over it; 0: none. */
function shortestSpans({ nodes, nodeOf, accepted }: Reconciled): Int32Array {
  const spans = new Int32Array(Math.max(0, nodes.length - 1));
  for (const { from, to } of accepted) {
    const end = nodeOf.get(to + 1) ?? 0;
    const length = to - from + 1;
    for (let i = nodeOf.get(from) ?? 0; i < end; i++)
      if (spans[i] === 0 || (spans[i] ?? 0) > length) spans[i] = length;
  }
  return spans;
}

function coverageOf({ from, values, weight }: DemandHistory): TeamDemand['coverage'] {
  let exact = 0;
  let estimated = 0;
  let last = -1;
  for (const [i, w] of weight.entries()) {
    if (w >= 1) exact++;
    else if (w > 0) estimated++;
    if (w > 0) last = i;
  }
  const period = last < 0 ? null : { from, to: day(from + last) };
  return { exact, estimated, unknown: values.length - exact - estimated, period };
}
