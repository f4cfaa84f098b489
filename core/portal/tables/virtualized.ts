import type { Recogniser } from './candidate';
import { divRows, readDivRows } from './div-rows';
import { isShown } from './elements';

const ROOTS = '.ReactVirtualized__Table';
const ROWS = '[role=row],.ReactVirtualized__Table__row,.ReactVirtualized__Table__headerRow';

/** react-virtualized Table: rows of divs put in place one by one, only those in view. */
export const virtualized: Recogniser = (root, tools) =>
  [...root.querySelectorAll(ROOTS)]
    .filter(isShown)
    .map((table) =>
      readDivRows('virtualized', table, divRows(table, [...table.querySelectorAll(ROWS)]), tools),
    )
    .filter((one) => one !== null);
