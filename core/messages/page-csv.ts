/**
 * The one message to the content script: the popup asks for the table the admin looks at, as the file the strip's
 * "Export CSV" saves. Answered by the frame that shows a table; by none when there is none.
 */
export const PAGE_CSV = { name: 'page:csv' } as const;

/** Most rows of one file: they go through a message. */
export const MOST_CSV_ROWS = 20_000;

/** Whether a message is that question. */
export const isPageCsv = (message: unknown): boolean =>
  message instanceof Object && 'name' in message && message.name === PAGE_CSV.name;
