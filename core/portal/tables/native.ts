import type { Recogniser } from './candidate';
import { readTables } from './table-layout';

/** `<table>`: plain ones, with any mix of thead, several tbodies, tfoot, row headers and spans. */
export const native: Recogniser = (root, tools) =>
  readTables('native', [...root.querySelectorAll('table:not(.MuiTable-root)')], tools);
