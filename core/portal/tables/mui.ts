import type { Recogniser } from './candidate';
import { readTables } from './table-layout';

/** MUI Table: a real table or divs, told by its classes. */
export const mui: Recogniser = (root, tools) =>
  readTables('mui', [...root.querySelectorAll('.MuiTable-root')], tools);
