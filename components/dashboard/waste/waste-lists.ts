import type { Translate } from '@/components/text/translate';
import type { Waste } from '@/core/advice/waste/types';
import { centitokens, type Day, minor } from '@/core/units/brands';
import { formatDay, formatDays, formatMoney, formatNumber, formatTokens } from '@/core/units/format';
import { FIRST_ROWS, type PeopleList, type WasteView } from './waste-view';

export interface WasteRow {
  readonly key: string;
  readonly who: string;
  readonly product: string;
  /** What proves it, as a sentence. */
  readonly evidence: string;
  readonly money: string;
  /** The same in minor units; null: a price is missing. */
  readonly amount: number | null;
  /** 'year': goes on at that rate; 'so-far': what was spent in the time looked at. */
  readonly basis: Waste['basis'];
  /** An unusual day that may be marked as planned. */
  readonly burn?: { readonly person: number; readonly day: Day };
}

export interface WasteList {
  readonly id: keyof typeof TITLES;
  readonly title: string;
  readonly note: string;
  /** Heading of the money: a year, or so far. */
  readonly moneyHead: string;
  readonly sum: string;
  /** Of all rows; `rows` may be the first of them. */
  readonly count: number;
  /** How many are found; null: may not be told. */
  readonly found: number | null;
  readonly rows: readonly WasteRow[];
}

const TITLES = {
  idle: ['waste_idle', 'waste_idle_note'],
  leavers: ['waste_leavers', 'waste_leavers_note'],
  double: ['waste_double', 'waste_double_note'],
  oneProduct: ['waste_one_product', 'waste_one_product_note'],
  singles: ['waste_singles', 'waste_singles_note'],
  overnight: ['waste_overnight', 'waste_overnight_note'],
  burn: ['waste_burn', 'waste_burn_note'],
  access: ['waste_access', 'waste_access_note'],
} as const;

/** What a list is called. */
export const titleOf = (t: Translate, id: WasteList['id']): string => t(TITLES[id][0]);

/**
 * Every list in words. Those without a row come last.
 * @param isWhole whether all of a list's rows are needed, or only the first: words for thousands of rows take long
 */
export function wasteLists(
  t: Translate,
  view: WasteView,
  isWhole: (id: WasteList['id']) => boolean = () => true,
): WasteList[] {
  const { waste, names, currency, whole } = view;
  const money = (amount: number | null) =>
    amount === null ? t('waste_no_price') : formatMoney({ minor: minor(amount), currency }, t.locale);
  const who = (person: number) => names.get(person) ?? '–';
  const on = (day: Day) => formatDay(day, t.locale);
  const days = (count: number) => formatDays(count, t.locale);
  const tokens = (count: number) => formatTokens(centitokens(count), t.locale);

  const some = <R>(id: WasteList['id'], rows: readonly R[]): readonly R[] =>
    isWhole(id) ? rows : rows.slice(0, FIRST_ROWS);
  const list = <W extends Waste>(
    id: PeopleList,
    found: readonly W[],
    evidence: (one: W) => string,
  ): WasteList => ({
    ...heads(t, id, found[0]?.basis ?? 'year'),
    sum: money(whole?.[id].money ?? found.reduce((all, one) => all + (one.money ?? 0), 0)),
    count: whole?.[id].rows ?? found.length,
    found: whole?.[id].rows ?? found.length,
    rows: some(id, found).map((one) => ({
      key: `${one.personId} ${one.product} ${evidence(one)}`,
      who: who(one.personId),
      product: one.product,
      evidence: evidence(one),
      money: money(one.money),
      amount: one.money,
      basis: one.basis,
    })),
  });

  const unusual = whole?.burn.rows ?? waste.burn.length;
  const burn = some('burn', waste.burn).map(
    (one): WasteRow => ({
      key: `${one.personId} ${one.day}`,
      who: who(one.personId),
      product: '',
      evidence: t(one.daysKnown > 0 ? 'waste_burn_own' : 'waste_burn_team', [
        tokens(one.tokens),
        on(one.day),
        tokens(one.norm),
      ]),
      money: money(one.money),
      amount: one.money,
      basis: one.basis,
      burn: { person: one.personId, day: one.day },
    }),
  );
  const access = waste.access.map(
    (one): WasteRow => ({
      key: one.product,
      who: t('waste_access_people', [formatNumber(one.passing.length, t.locale)], one.passing.length),
      product: one.product,
      evidence: t('waste_access_tip', [
        tokens(one.perDay),
        formatNumber(one.passing.length, t.locale),
        formatNumber(one.regular.length, t.locale),
        tokens(one.tokens),
      ]),
      money: money(one.money),
      amount: one.money,
      basis: 'so-far',
    }),
  );
  const all: WasteList[] = [
    list('idle', waste.idle, ({ use, idleDays, seat, flexPerYear }) =>
      use === 'never'
        ? idleDays === null
          ? t('waste_idle_never')
          : t('waste_idle_never_days', [days(idleDays)])
        : t('waste_idle_hardly', [days(seat.daysUsed ?? 0), money(flexPerYear)]),
    ),
    list('leavers', waste.leavers, ({ reason, silentDays }) =>
      reason === 'silent' ? t('waste_leavers_silent', [days(silentDays ?? 0)]) : t('waste_leavers_inactive'),
    ),
    list('double', waste.double, (one) =>
      t(one.harm === 'unknown' ? 'waste_double_unknown' : 'waste_double_paid', [
        tokens(one.tokens),
        days(one.days),
      ]),
    ),
    list('oneProduct', waste.oneProduct, ({ collection, product }) =>
      t('waste_one_product_tip', [collection, product]),
    ),
    list('singles', waste.singles, ({ singles, singlesCost }) =>
      t('waste_singles_tip', [new Intl.ListFormat(t.locale).format(singles), money(singlesCost)]),
    ),
    list('overnight', waste.overnight, (one) =>
      t('waste_overnight_tip', [on(one.from), on(one.to), days(one.idleDays), tokens(one.tokens)]),
    ),
    { ...heads(t, 'burn', 'so-far'), sum: '', count: unusual, found: unusual, rows: burn },
    { ...heads(t, 'access', 'so-far'), sum: '', count: access.length, found: access.length, rows: access },
  ];
  const shown = view.groups ? all.map((one) => grouped(t, one, view, money)) : all;
  return shown.sort((a, b) => Number(a.rows.length === 0) - Number(b.rows.length === 0));
}

/** A list with groups in the place of people; one that is about products stays. */
function grouped(
  t: Translate,
  list: WasteList,
  { groups, least }: WasteView,
  money: (amount: number | null) => string,
): WasteList {
  const found = groups?.[list.id];
  if (!found) return list;
  const sum = found.rows.reduce((all, one) => all + (one.money ?? 0), 0);
  return {
    ...heads(t, list.id, found.basis),
    sum: list.id === 'burn' ? '' : money(sum),
    count: found.rows.length,
    found: found.rows.reduce<number | null>(
      (all, { people }) => (all === null || people === null ? null : all + people),
      0,
    ),
    rows: found.rows.map((one) => ({
      key: one.place ?? '',
      who: one.place ?? t(one.people === null ? 'groups_all' : 'groups_unknown'),
      product: '',
      evidence:
        one.people === null
          ? t('groups_few', [formatNumber(least, t.locale)])
          : t('groups_waste', [formatNumber(one.people, t.locale)], one.people),
      money: one.people === null && one.money === null ? '–' : money(one.money),
      amount: one.money,
      basis: found.basis,
    })),
  };
}

function heads(t: Translate, id: WasteList['id'], basis: Waste['basis']) {
  const [title, note] = TITLES[id];
  return {
    id,
    title: t(title),
    note: t(note),
    moneyHead: t(basis === 'year' ? 'waste_a_year' : 'waste_so_far'),
  };
}
