/** Version 1: captures and what they prove about people, teams and balances. Never edited once shipped. */
export const v1 = {
  captures: 'id, team',
  rows: 'id',
  people: '++id, *keys',
  teams: 'key',
  balances: 'id, team',
  readings: '[team+page], team',
  taught: 'id',
  settings: 'key',
} as const;
