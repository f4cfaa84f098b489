import type { Observation } from '@/core/model/capture';
import { toldRows } from '@/core/privacy/told-rows';
import { loadPrivacy } from '@/core/store/privacy';
import type { Store } from '@/core/store/store';

/**
 * Which rows of a table may be told of: where only groups may be looked at, a product's need enough people. Rows about
 * people are looked after elsewhere.
 * @throws StoreError
 */
export async function toldOnPage(
  store: Store,
  rows: readonly { readonly observation: Observation | null }[],
): Promise<boolean[]> {
  const { mode, least } = await loadPrivacy(store);
  const isOfProduct = ({ observation: one }: (typeof rows)[number]) =>
    one?.product !== undefined && one.tokens !== undefined && !one.person;
  if (mode !== 'groups' || !rows.some(isOfProduct)) return rows.map(() => true);
  const told = toldRows(
    rows.map((row) => (isOfProduct(row) ? (row.observation?.users ?? null) : null)),
    least,
  );
  return rows.map((row, at) => !isOfProduct(row) || told[at] === true);
}
