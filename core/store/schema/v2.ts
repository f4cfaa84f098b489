/** Version 2: daily rows in month chunks, the files they came from, and what the admin says of people. */
export const v2 = {
  chunks: '[team+month], team',
  summaries: '[team+month], team',
  dictionaries: 'team',
  imports: 'id',
  merges: '++id',
  memberships: 'id',
  subscriptions: '[team+id], team',
} as const;
