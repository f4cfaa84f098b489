/** Bounds of files that are handed from a portal page to the dashboard: bytes of one message, and of all of them. */
export const PART_BYTES = 3_000_000;
export const MOST_FILE_BYTES = 150_000_000;
export const MOST_FILES = 30;
/** Kinds of file an import reads. */
export const FILE_KINDS = '.csv,.tsv,.txt,.xlsx,.zip,.json';
