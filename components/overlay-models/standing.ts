import type { RowStanding } from '@/core/messages/handlers/standing-rows';
import type { CardView, ChipView } from '@/core/messages/overlay-view';
import type { AdvisedVerdict } from '@/core/model/advised-verdict';
import type { RowVerdict } from '@/core/model/row-verdict';
import type { Money } from '@/core/units/brands';
import type { Words } from './words';

type CardLine = CardView['lines'][number];

/** The chip of a seat nobody uses; null where the row's is none. */
export function idleChip(row: RowVerdict, standing: RowStanding, words: Words): ChipView | null {
  const sentence = idleSentence(standing, words);
  if (standing.idleDays === null || sentence === null) return null;
  const { t, figures } = words;
  return {
    kind: 'move',
    cost: row.cost ? figures.money(row.cost) : '',
    word: t('overlay_idle', [figures.count(standing.idleDays)], standing.idleDays),
    mark: '→',
    name: t('overlay_name_verdict_only', [sentence]),
  };
}

/** "Idle 120 days: give it up at the renewal on 12 March 2027". */
function idleSentence({ idleDays, renewsOn }: RowStanding, { t, figures }: Words): string | null {
  if (idleDays === null) return null;
  const idle = t('overlay_idle', [figures.count(idleDays)], idleDays);
  return renewsOn === null
    ? t('overlay_idle_next', [idle])
    : t('overlay_idle_renewal', [idle, figures.day(renewsOn)]);
}

/** A row's card with what stands behind its verdict: the plan of its person, and what to do with an idle seat. */
export function standingCard(card: CardView, standing: RowStanding, words: Words): CardView {
  return {
    ...card,
    title: idleSentence(standing, words) ?? card.title,
    lines: [...card.lines, ...(standing.plan ? planLines(standing.plan, words) : [])],
  };
}

function planLines(plan: AdvisedVerdict, words: Words): CardLine[] {
  const { t, figures } = words;
  const money = (minor: Money['minor']): string => figures.money({ minor, currency: plan.currency });
  const flip = flipText(plan, words);
  const effort = effortText(plan, words);
  return [
    { label: t('overlay_plan'), value: planText(plan.seats, words) },
    { label: t('overlay_plan_cost'), value: money(plan.costs.advised) },
    ...(plan.effort === 'none'
      ? []
      : [{ label: t('overlay_plan_present'), value: money(plan.costs.present) }]),
    { label: t('overlay_plan_since'), value: figures.day(plan.since) },
    ...(flip === null ? [] : [{ label: t('overlay_plan_flip'), value: flip }]),
    ...(effort === null ? [] : [{ label: t('overlay_plan_act'), value: effort }]),
    { label: t('overlay_plan_risk'), value: t('overlay_plan_risk_of', [figures.count(plan.risk)]) },
  ];
}

/** A plan by its seats; without any it is Flex. */
const planText = (seats: readonly string[], { t }: Words): string =>
  seats.length === 0 ? t('overlay_plan_flex') : new Intl.ListFormat(t.locale).format(new Set(seats));

function flipText({ flip }: AdvisedVerdict, words: Words): string | null {
  const { t, figures } = words;
  if (!flip) return null;
  const to = planText(flip.to, words);
  if (flip.by === 'time') return t('overlay_plan_flip_time', [to, figures.day(flip.on)]);
  const tenths = (days: number): string => figures.count(Math.round(days * 10) / 10);
  const names = new Intl.ListFormat(t.locale).format(flip.products);
  return t('overlay_plan_flip_days', [
    to,
    tenths(flip.flipsAtDaysPerMonth),
    names,
    tenths(flip.daysPerMonth),
  ]);
}

function effortText({ effort, waitFor }: AdvisedVerdict, { t, figures }: Words): string | null {
  if (effort === 'reassign-now') return t('overlay_plan_reassign');
  if (effort === 'buy') return t('overlay_plan_buy');
  if (effort === 'none') return null;
  return waitFor === null ? t('overlay_plan_wait') : t('overlay_plan_wait_for', [figures.day(waitFor)]);
}
