import type { Translate } from '@/components/text/translate';
import { dialectOf, writeCsv } from '@/core/report/csv';
import type { WasteList } from './waste-lists';

/** All lists as one file, a row each. */
export const wasteCsv = (t: Translate, lists: readonly WasteList[]): string =>
  writeCsv(
    [
      [t('waste_list'), t('waste_who'), t('waste_product'), t('waste_evidence'), t('waste_money')],
      ...lists.flatMap(({ title, moneyHead, rows }) =>
        rows.map(({ who, product, evidence, money }) => [
          title,
          who,
          product,
          evidence,
          `${money} (${moneyHead})`,
        ]),
      ),
    ],
    dialectOf(t.system),
  );
