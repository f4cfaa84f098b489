import type { Translate } from '@/components/text/translate';
import { ABOUT_COLUMNS } from '@/core/report/about-table';
import { COLUMN_COLUMNS } from '@/core/report/columns-table';
import type { TableHead } from '@/core/report/report-table';
import { headOf } from '../report-words';

/** Rows are made in the worker, see `core/report/use-rows.ts`: columns in the same order. */
export const dailyHead = (t: Translate, currency: string): TableHead =>
  headOf(
    t,
    'daily',
    [
      ['day', 'day'],
      ['team', 'text'],
      ['person', 'text'],
      ['email', 'text'],
      ['product', 'text'],
      ['feature', 'text'],
      ['version', 'text'],
      ['kind', 'text'],
      ['access', 'text'],
      ['tokens', 'tokens'],
      ['cost', 'money'],
    ],
    currency,
  );

export const useByPersonHead = (t: Translate, currency: string): TableHead =>
  headOf(
    t,
    'use_by_person',
    [
      ['month', 'day'],
      ['person', 'text'],
      ['email', 'text'],
      ['products', 'int'],
      ['tokens', 'tokens'],
      ['cost', 'money'],
      ['used_days', 'int'],
      ['charged_days', 'int'],
      ['source', 'text'],
    ],
    currency,
  );

export const useByProductHead = (t: Translate, currency: string): TableHead =>
  headOf(
    t,
    'use_by_product',
    [
      ['month', 'day'],
      ['product', 'text'],
      ['people', 'int'],
      ['tokens', 'tokens'],
      ['cost', 'money'],
      ['used_days', 'int'],
      ['charged_days', 'int'],
      ['source', 'text'],
    ],
    currency,
  );

/** Of what a report is about. */
export const aboutHead = (t: Translate): TableHead =>
  headOf(
    t,
    'about',
    ABOUT_COLUMNS.map((key) => [key, 'text'] as const),
    '',
  );

/** Of the table of all columns. */
export const columnsHead = (t: Translate): TableHead =>
  headOf(
    t,
    'columns',
    COLUMN_COLUMNS.map((key) => [key, 'text'] as const),
    '',
  );
