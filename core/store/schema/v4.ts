/** Version 4: which writing each table's state is from, so that what was worked out of it is known to hold. */
export const v4 = {
  revisions: 'table',
} as const;
