import type { Period } from '@/core/model/scalars';
import type { Centitokens, Day } from '@/core/units/brands';
import { addDays, weekdayOf } from '@/core/units/day';
import { rowsIn } from '../rows-in';
import type { Company, Product, Scope } from '../types';
import { Tally, tallyOf } from './tally';

export interface PersonProductRow {
  readonly product: Product;
  readonly tokens: Centitokens;
  readonly daysUsed: number;
  readonly uses: number;
  readonly lastAccessed: Day;
  /** Days used in each week (Monday first) that overlaps the period, weeks without use included. */
  readonly weeks: readonly { readonly monday: Day; readonly daysUsed: number }[];
  /** Uses by version, oldest first. */
  readonly versions: readonly { readonly version: string; readonly uses: number }[];
  readonly parts: readonly {
    readonly name: string;
    readonly tokens: Centitokens;
    readonly daysUsed: number;
  }[];
}

/** A person's page: for each product days used by week, and counts by version. */
export function personPage(
  company: Company,
  scope: Scope,
  period: Period,
  person: number,
): PersonProductRow[] {
  const products = new Map<number, number[]>();
  for (const i of rowsIn(company, scope, period)) {
    if (company.usage.person[i] !== person) continue;
    const product = company.usage.product[i] ?? 0;
    const rows = products.get(product) ?? [];
    rows.push(i);
    products.set(product, rows);
  }
  return company.products
    .flatMap((product) => {
      const rows = products.get(product.id);
      return rows ? [personProduct(company, product, rows, period)] : [];
    })
    .sort((a, b) => b.tokens - a.tokens || a.product.id - b.product.id);
}

function personProduct(company: Company, product: Product, rows: readonly number[], period: Period) {
  const whole = new Tally();
  const parts = new Map<number, Tally>();
  const versions = new Map<number, Tally>();
  for (const i of rows) {
    whole.add(company, i);
    tallyOf(parts, company.usage.feature[i] ?? 0).add(company, i);
    tallyOf(versions, company.usage.version[i] ?? 0).add(company, i);
  }
  const weeks = [];
  for (
    let monday = addDays(period.from, -weekdayOf(period.from));
    monday <= period.to;
    monday = addDays(monday, 7)
  ) {
    const sunday = addDays(monday, 6);
    weeks.push({ monday, daysUsed: whole.usedDays.filter((day) => day >= monday && day <= sunday).length });
  }
  return {
    product,
    tokens: whole.tokens,
    daysUsed: whole.daysUsed,
    uses: whole.uses,
    lastAccessed: whole.lastAccessed,
    weeks,
    versions: product.versions.flatMap((version, at) => {
      const uses = versions.get(at)?.uses;
      return uses === undefined ? [] : [{ version, uses }];
    }),
    parts: product.isGroup
      ? product.features.flatMap((name, at) => {
          const part = parts.get(at);
          return part ? [{ name, tokens: part.tokens, daysUsed: part.daysUsed }] : [];
        })
      : [],
  };
}
