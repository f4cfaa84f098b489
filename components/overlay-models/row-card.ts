import type { CardView } from '@/core/messages/overlay-view';
import type { Observation } from '@/core/model/capture';
import type { RowVerdict } from '@/core/model/row-verdict';
import { reasonSentence } from './reason-text';
import { verdictSentence } from './verdict-text';
import type { Words } from './words';

type CardLine = CardView['lines'][number];

/** The arithmetic of one row. @param complete false when only part of the table was read */
export function rowCard(
  row: RowVerdict,
  observation: Observation,
  complete: boolean,
  words: Words,
): CardView {
  const { t } = words;
  const title = row.verdict ? verdictSentence(row.verdict, words) : t('overlay_verdict_none');
  const reasons = (row.verdict?.reasons ?? []).flatMap((reason) => reasonSentence(reason, words) ?? []);
  const missing = row.missing.map((gap) => {
    const text = reasonSentence(gap, words);
    return text === null
      ? { text: t('overlay_missing_other_code'), settings: true }
      : { text, settings: /price|rate/.test(gap.code) };
  });
  return {
    title,
    lines: [...costLines(row, observation, words), ...dayLines(row, words)],
    reasons: complete ? reasons : [...reasons, t('overlay_partial')],
    missing,
  };
}

function costLines(row: RowVerdict, observation: Observation, { t, figures }: Words): CardLine[] {
  const lines: CardLine[] = [];
  if (observation.tokens !== undefined) {
    lines.push({ label: t('overlay_line_tokens'), value: figures.tokens(observation.tokens) });
  }
  if (row.cost) lines.push({ label: t('overlay_line_cost'), value: figures.money(row.cost) });
  if (row.costPerYear) lines.push({ label: t('overlay_line_year'), value: figures.money(row.costPerYear) });
  if (row.seat) {
    lines.push({
      label: t('overlay_line_seat', [row.seat.name]),
      value: figures.money(row.seat.perYear),
      ...(row.seat.origin === 'list' ? { note: t('overlay_origin_list'), caution: true } : {}),
    });
  }
  return lines;
}

function dayLines(row: RowVerdict, { t, figures }: Words): CardLine[] {
  const lines: CardLine[] = [];
  if (row.rate) {
    const tokens = figures.tokens(row.rate.perDay);
    lines.push({
      label: t('overlay_line_rate'),
      value: t('overlay_line_rate_value', [tokens], row.rate.perDay / 100),
      note: t(`overlay_origin_${row.rate.origin}`),
      caution: row.rate.origin === 'list',
    });
  }
  const even = row.breakEvenDaysPerYear;
  const used = row.daysPerYear;
  if (used !== null) {
    const days = Math.round(used);
    lines.push({
      label: t('overlay_line_used'),
      value: t('overlay_line_used_value', [figures.count(days)], days),
    });
  }
  if (even !== null) {
    const days = Math.ceil(even);
    lines.push({
      label: t('overlay_line_even'),
      value: t('overlay_line_even_value', [figures.count(days)], days),
    });
    if (used !== null)
      lines.push({ label: t('overlay_line_margin'), value: margin(Math.round(used) - days) });
  }
  return lines;

  function margin(over: number): string {
    if (over === 0) return t('overlay_margin_even');
    const days = Math.abs(over);
    return over > 0
      ? t('overlay_margin_above', [figures.count(days)], days)
      : t('overlay_margin_below', [figures.count(days)], days);
  }
}
