import * as z from 'zod/mini';
import { AlertKind, type AlertSettings } from '@/core/model/alerts';
import { type AlertFacts, type Condition, conditionsOf } from './conditions';
import { rulesOf } from './rules';

/** Alerts sent for a team and not over since. */
export const AlertsSent = z.object({
  sent: z
    .array(z.object({ kind: AlertKind, about: z.string().check(z.maxLength(100)), level: z.int() }))
    .check(z.maxLength(500)),
});
export type AlertsSent = z.infer<typeof AlertsSent>;

/** An alert to be sent: what a rule found, beyond its limit. */
export type Alert = Condition & { readonly level: number };

/**
 * The alerts that are due, and what to remember of them. An alert is due when its limit is passed for the first time,
 * or when it has become twice as bad as when it was sent; once the figure is clearly on the right side of the limit
 * again it is forgotten, and may come back.
 * @param before what was remembered; what can't be judged now stays so
 */
export function dueAlerts(
  seen: AlertFacts,
  settings: AlertSettings,
  { sent }: AlertsSent,
): { due: Alert[]; next: AlertsSent } {
  const rules = rulesOf(settings);
  const found = settings.on ? conditionsOf(seen, rules) : [];
  const due: Alert[] = [];
  const open = new Map(sent.map((one) => [keyOf(one), one]));
  for (const condition of found) {
    const { kind, about, level, calm } = condition;
    const key = keyOf(condition);
    const known = open.get(key);
    if (level !== null && (!known || level > known.level)) {
      due.push({ ...condition, level });
      open.set(key, { kind, about, level });
    } else if (calm) open.delete(key);
  }
  // What is about a day that is over can't come back; a rule switched off starts anew when it is on again.
  const isOn = new Set(rules.flatMap(({ kind, on }) => (on ? [kind] : [])));
  const kept = [...open.values()].filter(
    ({ kind, about }) => isOn.has(kind) && (about === '' || Number.parseInt(about, 10) >= seen.today),
  );
  return { due, next: { sent: kept } };
}

const keyOf = ({ kind, about }: Pick<Condition, 'kind' | 'about'>): string => `${kind} ${about}`;

const MINUTES_A_DAY = 24 * 60;

/** Minutes until the quiet hours are over; 0: they aren't on. @param minute of the local day, from 0 */
export function quietFor(minute: number, quiet: AlertSettings['quiet']): number {
  if (!quiet || quiet.from === quiet.to) return 0;
  const since = (minute - quiet.from * 60 + MINUTES_A_DAY) % MINUTES_A_DAY;
  const length = ((quiet.to - quiet.from + 24) % 24) * 60;
  return since < length ? length - since : 0;
}
