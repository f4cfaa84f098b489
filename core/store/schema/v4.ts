/** Version 4: which writing each table's state is from, and finished views of the dashboard, which hold as long. */
export const v4 = {
  revisions: 'table',
  views: 'id, at',
} as const;
