import type { Filter } from '@/core/model/filter';
import { inPieces } from '@/core/report/in-pieces';
import type { ReportRow } from '@/core/report/report-table';
import { dailyPieces } from '@/core/store/daily/daily-pieces';
import type { Store } from '@/core/store/store';
import type { Day } from '@/core/units/brands';
import { type Asked, askTeam } from '../plans/asked';
import type { StoredTable } from './report-protocol';
import { PIECE, storedMonths } from './stored-months';
import { type RowScope, rowScope } from './stored-rows';

/** A table's rows, piece by piece; their columns are those of `use-heads.ts`. @throws StoreError */
export async function* storedRows(
  store: Store,
  table: StoredTable,
  filter: Filter,
  today: Day,
): AsyncGenerator<readonly ReportRow[], void> {
  const asked = await askTeam(store, filter);
  if (!asked || (table !== 'use_by_product' && asked.settings.privacy === 'groups')) return;
  const scope = await rowScope(store, asked, filter, today);
  if (table === 'daily') yield* daily(store, asked, scope);
  else yield* storedMonths(store, table, filter, today, scope);
}

async function* daily(store: Store, { keys, teams }: Asked, scope: RowScope) {
  for await (const { team, people, rows } of dailyPieces(store, keys, scope.period)) {
    const nameOf = await scope.names(people);
    const name = teams.find(({ key }) => key === team)?.name;
    const told = function* (): Generator<ReportRow> {
      for (const { day, person, product, feature, version, seat, access, tokens } of rows) {
        if (!(scope.people?.has(person) ?? true) || !(scope.product?.(product) ?? true)) continue;
        const use = [seat ? 'seat-use' : 'charge', access, tokens, scope.costOf(tokens)];
        yield [day, name ?? null, ...nameOf(person), product, feature, version, ...use];
      }
    };
    yield* inPieces(told(), PIECE);
  }
}
