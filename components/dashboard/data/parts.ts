import type { MessageKey } from '@/components/text/keys';

/** Parts of the Data view, in the order of its tabs. */
export const PARTS = {
  import: 'data_import',
  coverage: 'data_coverage',
  reconcile: 'data_reconcile',
  explain: 'data_explain',
  storage: 'data_storage',
  people: 'data_people_part',
} as const satisfies Readonly<Record<string, MessageKey>>;

export type Part = keyof typeof PARTS;

const isPart = (name: string): name is Part => Object.hasOwn(PARTS, name);

/** The part an address names; without one, the import. */
export const partOf = (name: string): Part => (isPart(name) ? name : 'import');
