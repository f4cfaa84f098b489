import { type Part, partOf } from '@/components/dashboard/data/parts';
import type { App, OpenView } from '../app';
import { openCoverage } from '../data/coverage';
import { openExplain } from '../data/explain';
import { openImport } from '../data/import';
import { openPeople } from '../data/people';
import { openReconcile } from '../data/reconcile';
import { openStorage } from '../data/storage';

const parts: Readonly<Record<Part, (app: App) => (() => void) | undefined>> = {
  import: openImport,
  coverage: openCoverage,
  reconcile: openReconcile,
  explain: openExplain,
  storage: openStorage,
  people: openPeople,
};

/** What is stored: how it comes in, what it covers, how it is kept and given back. */
export const open: OpenView = (app, part) => parts[partOf(part)](app);
